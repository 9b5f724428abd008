package fi.luukku.filetext;

import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that came or is to leave.
 *
 * @param type   as whoever gave it says; may be wrong
 * @param size   bytes
 * @param sha256 null when it is not kept by itself
 */
public record KeptFile(String name, String type, long size, byte @Nullable [] sha256) {

    static final int MOST_PDF_BYTES = 20 << 20;

    enum Form { TEXT, HTML, PDF, NONE }

    public boolean mayHaveText() {
        return sha256 != null && form() != Form.NONE;
    }

    Form form() {
        var told = type.toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "");
        var lower = name.toLowerCase(Locale.ROOT);
        var unsaid = told.equals("application/octet-stream");
        if (told.equals("application/pdf") || unsaid && lower.endsWith(".pdf")) return size <= MOST_PDF_BYTES ? Form.PDF : Form.NONE;
        if (told.equals("text/html") || unsaid && lower.matches(".*\\.html?")) return Form.HTML;
        return told.equals("text/plain") || told.equals("text/csv") || unsaid && lower.matches(".*\\.(txt|csv)") ? Form.TEXT : Form.NONE;
    }

    /** Without its name, which may tell of a person. */
    @Override
    public String toString() {
        return "file " + (sha256 == null ? "without content" : HexFormat.of().formatHex(sha256, 0, 6));
    }
}
