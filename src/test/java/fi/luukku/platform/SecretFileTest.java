package fi.luukku.platform;

import fi.luukku.platform.database.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Executors;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretFileTest {

    @TempDir Path folder;

    @Test
    void isMadeOnceAndKept() {
        var first = file().readOrMake();
        assertThat(first).hasSizeGreaterThan(40);
        assertThat(file().readOrMake()).isEqualTo(first);
    }

    @Test
    void isTheSameForAllWhoStartAtTheSameMoment() throws Exception {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var read = nodes.invokeAll(Collections.nCopies(20, () -> file().readOrMake()));
            for (var one : read) assertThat(one.get()).isEqualTo(file().readOrMake());
        }
        assertThat(folder.toFile().list()).containsExactly("secret");
    }

    @Test
    void isItsOwnersOnly() throws IOException {
        file().readOrMake();
        assertThat(Files.getPosixFilePermissions(file().path())).containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
    }

    @Test
    void isNeverMadeAnewOverALostOne() throws IOException {
        Files.writeString(file().path(), "");
        assertThatThrownBy(() -> file().readOrMake()).isInstanceOf(StartFailure.class).hasMessageContaining("put it back from a backup");
        assertThat(file().path()).isEmptyFile();
    }

    @Test
    void givesEveryPurposeItsOwnKey() {
        var secret = new InstallationSecret("a secret");
        assertThat(secret.keyFor("reply token", "HmacSHA256")).isEqualTo(new InstallationSecret("a secret").keyFor("reply token", "HmacSHA256"));
        assertThat(secret.keyFor("reply token", "HmacSHA256")).isNotEqualTo(secret.keyFor("portal link", "HmacSHA256"));
        assertThat(secret.keyFor("reply token", "HmacSHA256")).isNotEqualTo(new InstallationSecret("another").keyFor("reply token", "HmacSHA256"));
    }

    private SecretFile file() {
        return new SecretFile(folder.resolve("secret"));
    }
}
