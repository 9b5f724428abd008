package fi.luukku.platform.backup;

import fi.luukku.platform.database.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BackupTest {

    private static final Path BINARIES = Path.of("target", "postgres");

    @TempDir Path folder;

    @Test
    void whatWasBackedUpComesBack() throws IOException {
        var data = folder.resolve("old");
        try (var postgres = start(data)) {
            notes(postgres).sql("insert into note values ('kept')").update();
        }
        Files.writeString(data.resolve("secret"), "hush");
        Files.createDirectories(data.resolve("files/ab"));
        Files.writeString(data.resolve("files/ab/abcd"), "a picture");
        Files.createDirectories(data.resolve("files/incoming"));
        Files.writeString(data.resolve("files/incoming/half"), "half a pict");

        new Backup(data, BINARIES).writeTo(folder.resolve("backup"));
        var restored = restore();

        assertThat(restored.resolve("secret")).hasContent("hush");
        assertThat(restored.resolve("files/ab/abcd")).hasContent("a picture");
        assertThat(restored.resolve("files/incoming")).doesNotExist();
        try (var postgres = start(restored)) {
            assertThat(notes(postgres).sql("select text from note").query(String.class).list()).containsExactly("kept");
        }
    }

    @Test
    void isWholeAlsoWhenTakenInTheMiddleOfWork() {
        var data = folder.resolve("busy");
        long before;
        try (var postgres = start(data)) {
            var stop = new AtomicBoolean();
            var notes = notes(postgres);
            var work = CompletableFuture.runAsync(() -> writePairs(notes, stop));
            before = awaitSome(notes);
            new Backup(data, BINARIES).writeTo(folder.resolve("backup"));
            stop.set(true);
            work.join();
        }
        try (var postgres = start(restore())) {
            var notes = notes(postgres);
            assertThat(count(notes)).isGreaterThanOrEqualTo(before).isEven();
            assertThat(notes.sql("select count(*) from pg_replication_slots").query(Long.class).single()).isZero();
        }
    }

    @Test
    void overwritesNeitherABackupNorAFolder() throws IOException {
        var data = folder.resolve("old");
        start(data).close();
        var backup = folder.resolve("backup");
        new Backup(data, BINARIES).writeTo(backup);
        assertThatThrownBy(() -> new Backup(data, BINARIES).writeTo(backup)).hasMessageContaining("exists already");
        assertThatThrownBy(() -> new Restore(data).from(backup)).hasMessageContaining("not empty");
    }

    @Test
    void aBackupCutShortRestoresNothing() throws IOException {
        var data = folder.resolve("old");
        start(data).close();
        var backup = folder.resolve("backup");
        new Backup(data, BINARIES).writeTo(backup);
        var bytes = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(bytes, bytes.length - 2000));

        assertThatThrownBy(this::restore).isInstanceOf(BackupFailure.class).hasMessageContaining("cut short");
        assertThat(folder.resolve("new")).doesNotExist();
        try (var left = Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.toString().contains("restoring"));
        }
    }

    @Test
    void saysWhatIsNotABackup() throws IOException {
        Files.writeString(folder.resolve("backup"), "Hei! Missä tilaukseni viipyy?");
        assertThatThrownBy(this::restore).isInstanceOf(BackupFailure.class).hasMessageContaining("not a backup");
    }

    private Path restore() {
        var restored = folder.resolve("new");
        new Restore(restored).from(folder.resolve("backup"));
        return restored;
    }

    private static EmbeddedPostgres start(Path data) {
        return EmbeddedPostgres.start(data, BINARIES, List.of());
    }

    private static JdbcClient notes(EmbeddedPostgres postgres) {
        var jdbc = JdbcClient.create(new DriverManagerDataSource(postgres.jdbcUrl(), postgres.user(), postgres.password()));
        jdbc.sql("create table if not exists note (text text)").update();
        return jdbc;
    }

    // Two rows in one statement: a torn copy would show as an odd number.
    private static void writePairs(JdbcClient notes, AtomicBoolean stop) {
        while (!stop.get()) {
            notes.sql("insert into note values (repeat('x', 3000)), (repeat('y', 3000))").update();
        }
    }

    private static long awaitSome(JdbcClient notes) {
        while (count(notes) < 50) {
            Thread.onSpinWait();
        }
        return count(notes);
    }

    private static long count(JdbcClient notes) {
        return notes.sql("select count(*) from note").query(Long.class).single();
    }
}
