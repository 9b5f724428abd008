package fi.luukku.mail;

/** PGP armour within a plain text (RFC 9580 section 7). */
final class InlinePgp {

    private static final String MESSAGE = "-----BEGIN PGP MESSAGE-----";
    private static final String SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";

    private InlinePgp() {
    }

    static Protection protection(String text) {
        if (!text.contains("-----BEGIN PGP ")) return Protection.NONE;
        if (startsLine(text, MESSAGE) >= 0) return Protection.PGP_INLINE_ENCRYPTED;
        return startsLine(text, SIGNED) >= 0 ? Protection.PGP_INLINE_SIGNED : Protection.NONE;
    }

    /** The signed text as it was written. */
    static String withoutArmour(String text) {
        int start = startsLine(text, SIGNED);
        int body = start < 0 ? -1 : text.indexOf("\n\n", start);
        int end = body < 0 ? -1 : text.indexOf("\n" + SIGNATURE, body);
        if (end < 0) return text;
        return text.substring(0, start) + text.substring(body + 2, Math.max(body + 2, end + 1)).replace("\n- -", "\n-");
    }

    private static int startsLine(String text, String mark) {
        int at = text.indexOf(mark);
        return at <= 0 || text.charAt(at - 1) == '\n' ? at : -1;
    }
}
