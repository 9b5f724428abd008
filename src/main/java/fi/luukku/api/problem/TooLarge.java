package fi.luukku.api.problem;

/** The body of a request is larger than its address takes. */
public final class TooLarge extends RuntimeException {

    private final long bytes;

    public TooLarge(long bytes) {
        super("More than " + bytes + " bytes", null, false, false);
        this.bytes = bytes;
    }

    String limit() {
        return bytes / (1024 * 1024) + " MB";
    }
}
