package fi.luukku.api;

import fi.luukku.kernel.Problem;
import fi.luukku.platform.Files;
import fi.luukku.ticket.Enclosure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files that come inside a request are kept by content before the message that names them. */
@Component
class Uploads {

    private static final int MOST = 20;
    private static final long ALL_TOGETHER = 10L * 1024 * 1024;

    private final Files files;

    Uploads(Files files) {
        this.files = files;
    }

    List<Enclosure> keep(@Nullable List<Upload> uploads) {
        if (uploads == null) return List.of();
        uploads.forEach(Uploads::check);
        if (uploads.size() > MOST) throw new Problem.Invalid("attachments", "problem.api.too-many", MOST);
        var size = uploads.stream().mapToLong(upload -> upload.base64().length).sum();
        if (size > ALL_TOGETHER) throw new Problem.Invalid("attachments", "problem.api.files-too-large", "10 MB");
        return uploads.stream().map(this::kept).toList();
    }

    private static void check(@Nullable Upload upload) {
        if (upload == null) throw new Problem.Invalid("attachments", "problem.required");
        Check.line("attachments.name", upload.name(), 255);
        if (upload.base64() == null) throw new Problem.Invalid("attachments.base64", "problem.required");
    }

    private Enclosure kept(Upload upload) {
        try {
            var stored = files.put(new ByteArrayInputStream(upload.base64()), upload.base64().length);
            return new Enclosure(name(upload.name()), type(upload.type()), stored.size(), null, stored.sha256());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    // A name is a name, not a path on the receiver's disk.
    private static String name(String given) {
        return given.replaceAll("[\\p{Cntrl}/\\\\]+", "_").strip();
    }

    private static String type(@Nullable String given) {
        var type = given == null ? "" : given.strip();
        return type.matches("[A-Za-z0-9!#$&^_.+-]{1,100}/[A-Za-z0-9!#$&^_.+-]{1,100}") ? type : "application/octet-stream";
    }
}
