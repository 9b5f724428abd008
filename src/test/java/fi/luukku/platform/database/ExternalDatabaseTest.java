package fi.luukku.platform.database;

import fi.luukku.platform.LuukkuProperties;
import fi.luukku.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExternalDatabaseTest {

    private static final LuukkuProperties.Database NOTHING_ELSE = new LuukkuProperties.Database(null, null, null, null);

    @Test
    void takesAJdbcAddressAsItIs() {
        var database = ExternalDatabase.of("jdbc:postgresql://db:5433/luukku?sslmode=require", settings("aino", "salasana"));
        assertThat(database).isEqualTo(new ExternalDatabase("jdbc:postgresql://db:5433/luukku?sslmode=require", "aino", "salasana"));
    }

    @Test
    void understandsTheAddressesHostingServicesGive() {
        var database = ExternalDatabase.of("postgres://aino:p%40ss%3Aword@db.example:6432/luukku?sslmode=require", NOTHING_ELSE);
        assertThat(database).isEqualTo(new ExternalDatabase("jdbc:postgresql://db.example:6432/luukku?sslmode=require", "aino", "p@ss:word"));
    }

    @Test
    void userAndPasswordOfTheirOwnGoBeforeThoseInTheAddress() {
        var database = ExternalDatabase.of("postgresql://x:y@db/luukku", settings("aino", "salasana"));
        assertThat(database).isEqualTo(new ExternalDatabase("jdbc:postgresql://db/luukku", "aino", "salasana"));
    }

    @Test
    void refusesOtherDatabasesWithoutTellingThePassword() {
        assertThatThrownBy(() -> ExternalDatabase.of("mysql://aino:salasana@db/luukku", NOTHING_ELSE))
                .isInstanceOf(StartFailure.class).hasMessageContaining("not a PostgreSQL address").hasMessageNotContaining("salasana");
    }

    @Test
    void saysWhatStandsInTheWay() {
        var there = TestDatabase.fresh();
        var wrongPassword = new ExternalDatabase(there.url(), there.user(), "väärä");
        assertThatThrownBy(wrongPassword::checked).isInstanceOf(StartFailure.class).hasMessageContaining("password authentication failed");
    }

    @Test
    void isContentWithAServerThatIsNewEnough() {
        var there = TestDatabase.fresh();
        assertThat(new ExternalDatabase(there.url(), there.user(), there.password()).checked()).isNotNull();
    }

    private static LuukkuProperties.Database settings(String user, String password) {
        return new LuukkuProperties.Database(null, user, password, null);
    }
}
