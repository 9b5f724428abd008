package fi.luukku.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/** Makes all files of a data folder as if they had been put yesterday. */
public final class YesterdaysFiles {

    private YesterdaysFiles() {}

    public static void in(Path data) throws IOException {
        var yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        try (var files = Files.walk(data.resolve("files"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) Files.setLastModifiedTime(file, yesterday);
        }
    }
}
