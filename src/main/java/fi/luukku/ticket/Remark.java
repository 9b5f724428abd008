package fi.luukku.ticket;

import java.util.Locale;

/** What a reader should know of a message that came in, beside its words. */
public enum Remark {
    ENCRYPTED, SIGNED,
    /** The text was so long that its end is only in the original. */
    TEXT_CUT,
    /** Files are only in the original: they were too many or too large. */
    FILES_LEFT_OUT,
    /** Some of it could not be taken apart. */
    PARTS_UNREAD,
    /** Its letters had to be guessed. */
    CHARSET_UNKNOWN,
    /** Personal identity codes were masked as it came in. */
    IDENTITY_CODE_MASKED,
    /** Numbers of payment cards were. */
    CARD_NUMBER_MASKED;

    public boolean isMasked() {
        return this == IDENTITY_CODE_MASKED || this == CARD_NUMBER_MASKED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Remark of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
