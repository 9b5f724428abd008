package fi.luukku.mail;

/** Something in a mail that could not be read as it should have been. */
public record Problem(Kind kind, String detail) {

    private static final int LONGEST_DETAIL = 200;

    /** The detail may quote the sender, so it is made as clean as any other text. */
    public Problem {
        detail = CleanText.cut(CleanText.line(detail), LONGEST_DETAIL);
    }

    public enum Kind {
        EMPTY,
        NOT_MAIL,
        HUGE_HEADERS,
        NO_SENDER,
        BAD_DATE,
        UNKNOWN_CHARSET,
        MISLABELLED_CHARSET,
        BROKEN_ENCODING,
        BROKEN_MULTIPART,
        TOO_DEEP,
        TOO_MANY_PARTS,
        TEXT_TRUNCATED,
        ATTACHMENTS_TOO_LARGE,
        BROKEN_WINMAIL,
        UNREADABLE
    }
}
