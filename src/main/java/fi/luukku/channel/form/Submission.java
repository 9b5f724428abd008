package fi.luukku.channel.form;

import fi.luukku.kernel.Language;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent: what the ledger keeps of it, as JSON. It holds nothing that differs when the same is sent
 * again.
 *
 * @param opened when the form was shown
 * @param trap   what was written where people do not write
 */
record Submission(long brand, Language language, @Nullable Long topic, String message, @Nullable String name,
                  @Nullable String order, String email, List<File> files, String trap, Instant opened) {

    Submission with(String words, @Nullable String orderNumber) {
        return new Submission(brand, language, topic, words, name, orderNumber, email, files, trap, opened);
    }

    /** A file that came along; its bytes are in the file store. */
    record File(String name, String type, long size, String sha256) {

        byte[] hash() {
            return HexFormat.of().parseHex(sha256);
        }
    }
}
