package fi.luukku.mail;

/** How a mail was signed or encrypted. Signatures are not verified here. */
public enum Protection {
    NONE,
    SMIME_SIGNED,
    SMIME_ENCRYPTED,
    PGP_SIGNED,
    PGP_ENCRYPTED,
    PGP_INLINE_SIGNED,
    PGP_INLINE_ENCRYPTED;

    public boolean signed() {
        return this == SMIME_SIGNED || this == PGP_SIGNED || this == PGP_INLINE_SIGNED;
    }

    public boolean encrypted() {
        return this == SMIME_ENCRYPTED || this == PGP_ENCRYPTED || this == PGP_INLINE_ENCRYPTED;
    }
}
