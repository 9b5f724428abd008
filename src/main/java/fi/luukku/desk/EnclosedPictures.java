package fi.luukku.desk;

import fi.luukku.mail.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pictures of a mail into the page that shows it. The page is sandboxed and so a stranger to us:
 * a browser sends no session cookie with what it asks for, and an address of ours would answer "sign in".
 */
final class EnclosedPictures {

    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private final List<Attachment> pictures;
    private long used;

    EnclosedPictures(List<Attachment> pictures) {
        this.pictures = pictures;
    }

    @Nullable String address(String contentId) {
        return pictures.stream().filter(picture -> contentId.equals(picture.contentId())).findFirst().map(this::embedded).orElse(null);
    }

    private @Nullable String embedded(Attachment picture) {
        used += picture.size();
        if (used > MAX_BYTES) return null;
        try (var content = picture.open()) {
            return "data:" + picture.type() + ";base64," + Base64.getEncoder().encodeToString(content.readAllBytes());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
