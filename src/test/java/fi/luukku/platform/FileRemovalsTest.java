package fi.luukku.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.testing.LuukkuTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuukkuTest
class FileRemovalsTest {

    @Autowired JdbcClient db;
    @Autowired FileRemovals removals;
    @Value("${luukku.data}") Path data;

    @Test
    void whatACrashLeftHalfReceivedGoesAfterADay() throws IOException {
        var incoming = Files.createDirectories(data.resolve("files/incoming"));
        var left = Files.writeString(incoming.resolve("left-by-a-crash"), "puolik");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        var underWay = Files.writeString(incoming.resolve("under-way"), "puolik");
        removals.sweep();
        assertThat(left).doesNotExist();
        assertThat(underWay).exists();
        Files.delete(underWay);
    }

    /**
     * A table that names files and is missing here has no {@link FileHolder} yet: its files would be removed under it. What
     * only knows something of a file goes with it.
     */
    @Test
    void everyTableThatNamesFilesIsAskedBeforeOneGoes() {
        assertThat(db.sql("""
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'sha256' and table_name not in ('file_removal', 'coach_file')""").query(String.class).list())
            .containsExactlyInAnyOrder("attachment", "intake", "intake_file");
    }
}
