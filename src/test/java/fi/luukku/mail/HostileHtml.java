package fi.luukku.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Bodies of mails that want something else than to be read. Each calls {@code pwn()} or evil.example when it gets its way. */
record HostileHtml(String name, String html) {

    private static final Path FOLDER = Path.of("src/test/resources/hostile-html");

    static List<HostileHtml> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(HostileHtml::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileHtml read(Path file) {
        try {
            return new HostileHtml(file.getFileName().toString().replace(".html", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
