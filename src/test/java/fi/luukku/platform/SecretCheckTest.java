package fi.luukku.platform;

import fi.luukku.platform.database.StartFailure;
import fi.luukku.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretCheckTest {

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void theFirstSecretOfADatabaseIsTheOnlyOne() {
        start("a secret");
        assertThatCode(() -> start("a secret")).doesNotThrowAnyException();
        assertThatThrownBy(() -> start("another")).isInstanceOf(StartFailure.class).hasMessageContaining("LUUKKU_SECRET");
        assertThatCode(() -> start("a secret")).doesNotThrowAnyException();
    }

    private void start(String secret) {
        new SecretCheck(database.jdbc(), new Secrets(new InstallationSecret(secret)));
    }
}
