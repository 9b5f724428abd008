package fi.luukku.filetext;

import fi.luukku.finnish.format.Masked;
import fi.luukku.platform.Files;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** The text in a file, where it has one; empty for everything else. Never on a request: a file may take its time. */
@Component
public class FileTexts {

    /** Characters; what comes after is left alone. */
    static final int LONGEST = 100_000;
    private static final int MOST_TEXT_BYTES = 2 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(FileTexts.class);

    private final Files files;
    private final PdfProcess pdf;

    FileTexts(Files files, PdfProcess pdf) {
        this.files = files;
        this.pdf = pdf;
    }

    /** What can't be read has no text; its name is found all the same. */
    public String of(KeptFile file) {
        var content = content(file);
        try {
            var text = switch (file.form()) {
                case TEXT -> decoded(content);
                case HTML -> Jsoup.parse(decoded(content)).text();
                case PDF -> pdf.text(content);
                case NONE -> "";
            };
            // PostgreSQL keeps no NUL. What is masked in messages stands in no copy of a file either: only in the file itself.
            return Masked.of((text.length() > LONGEST ? text.substring(0, LONGEST) : text).replace("\0", "")).text();
        } catch (IOException trouble) {
            throw later(file, trouble);
        } catch (RuntimeException unreadable) {
            if (unreadable instanceof DataAccessResourceFailureException) throw unreadable;
            LOG.info("No text was found in {}: {}", file, unreadable.getMessage());
            return "";
        }
    }

    private byte[] content(KeptFile file) {
        try {
            return file.mayHaveText() ? read(file) : new byte[0];
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException trouble) {
            throw later(file, trouble);
        }
    }

    /** The machine's trouble and not the file's: it is read another time. */
    private static DataAccessResourceFailureException later(KeptFile file, IOException trouble) {
        return new DataAccessResourceFailureException(file + " can't be read now", trouble);
    }

    private byte[] read(KeptFile file) throws IOException {
        try (var content = files.open(Objects.requireNonNull(file.sha256()))) {
            return content.readNBytes(file.form() == KeptFile.Form.PDF ? KeptFile.MOST_PDF_BYTES : MOST_TEXT_BYTES);
        }
    }

    /** What is no UTF-8 is of the old Western kind, as a Finnish till or bank writes it. */
    private static String decoded(byte[] content) {
        var start = content.length > 2 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB ? 3 : 0;
        if (content.length > 1 && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, start, whole(content) - start)).toString();
        } catch (CharacterCodingException older) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    /** Where the last whole character of UTF-8 ends, should the file have been cut. */
    private static int whole(byte[] content) {
        if (content.length < MOST_TEXT_BYTES) return content.length;
        var end = content.length;
        while (end > content.length - 4 && (content[end - 1] & 0xC0) == 0x80) end--;
        return (content[end - 1] & 0x80) != 0 ? end - 1 : content.length;
    }
}
