package fi.luukku.mail;

/**
 * Whether a person or a machine wrote a mail, and how we know.
 *
 * @param rule     the rule that decided, empty for a person
 * @param evidence what the rule saw, such as {@code Auto-Submitted: auto-replied}
 */
public record Automatic(Kind kind, String rule, String evidence) {

    static final Automatic PERSON = new Automatic(Kind.PERSON, "", "");

    public enum Kind {
        PERSON,
        /** Sent through a list that people write to, or asking that no program answers it: a person may well have written it. */
        UNANSWERED,
        /** Out of office and acknowledgements: an answer made by a machine. */
        AUTO_REPLY,
        /** Newsletters and mailing lists. */
        BULK,
        /** Other mail made by a machine: notices of systems and stores. */
        NOTIFICATION,
        /** A notice that a mail was opened (RFC 8098). */
        READ_RECEIPT,
        /** What became of a mail we sent (RFC 3464 and plain-text forms). */
        BOUNCE,
        /** A complaint about spam through the receiver's provider (RFC 5965). */
        FEEDBACK_REPORT
    }

    /** Automatic mail is never answered automatically. */
    public boolean byMachine() {
        return kind != Kind.PERSON && kind != Kind.UNANSWERED;
    }

    /** Whether a program may confirm its receipt. */
    public boolean answerable() {
        return kind == Kind.PERSON;
    }
}
