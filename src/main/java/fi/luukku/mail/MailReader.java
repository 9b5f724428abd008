package fi.luukku.mail;

/** Reads raw mail, however broken. */
public final class MailReader {

    /** The longest text of a mail, in UTF-16 units; the rest is cut off and said so. */
    public static final int MAX_TEXT = 1024 * 1024;

    /** What the attachments of one mail may come to, decoded; those beyond are listed as too large. */
    public static final long MAX_ATTACHMENT_BYTES = 60L * 1024 * 1024;

    private MailReader() {
    }

    /**
     * Never throws, and takes time and memory in proportion to the size of the mail. What could not be read
     * is in {@link Mail#problems()}. The attachments hold on to {@code raw}, which must not be changed.
     */
    public static Mail read(byte[] raw) {
        if (isBlank(raw)) return MailAssembly.unreadable(Problem.Kind.EMPTY, "");
        try {
            return new MailAssembly(Slice.of(LineEnds.repaired(raw))).assemble();
        } catch (RuntimeException | StackOverflowError unforeseen) {
            // One bad mail must never stop the next; the raw bytes are kept and can be read again later.
            return MailAssembly.unreadable(Problem.Kind.UNREADABLE, unforeseen.getClass().getSimpleName());
        }
    }

    private static boolean isBlank(byte[] raw) {
        for (byte value : raw) {
            if (value > ' ' || value < 0) return false;
        }
        return true;
    }
}
