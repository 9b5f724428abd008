package fi.luukku.desk;

import fi.luukku.kernel.Problem;
import fi.luukku.platform.Files;
import fi.luukku.ticket.Enclosure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the files that come with what is written. */
@Component
class Enclosing {

    /** Bytes in one file. */
    private static final long LARGEST = 25L * 1024 * 1024;

    private final Files files;

    Enclosing(Files files) {
        this.files = files;
    }

    List<Enclosure> keep(@Nullable List<MultipartFile> chosen) {
        if (chosen == null) return List.of();
        return chosen.stream().filter(file -> !file.isEmpty()).map(this::keep).toList();
    }

    private Enclosure keep(MultipartFile file) {
        try (var content = file.getInputStream()) {
            var stored = files.put(content, LARGEST);
            return new Enclosure(name(file), "application/octet-stream".equals(type(file)) ? guessed(file) : type(file), stored.size(), null, stored.sha256());
        } catch (Files.TooLarge tooLarge) {
            throw new Problem.Invalid("files", "problem.file-too-large", name(file), LARGEST / (1024 * 1024));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of the name only, without control characters: browsers send what they like. */
    private static String name(MultipartFile file) {
        var given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var bare = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "").strip();
        return bare.isEmpty() ? "liite" : bare.substring(0, Math.min(bare.length(), 200));
    }

    private static String type(MultipartFile file) {
        var type = file.getContentType();
        return type == null || !type.matches("[\\w.+-]+/[\\w.+-]+") ? "application/octet-stream" : type;
    }

    private static String guessed(MultipartFile file) {
        var guess = URLConnection.guessContentTypeFromName(name(file));
        return guess == null ? "application/octet-stream" : guess;
    }
}
