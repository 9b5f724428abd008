package fi.luukku.access;

import fi.luukku.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "lyhyt, problem.password-short", "yhdeksäin, problem.password-short",
        "salasana123, problem.password-common", "Salasana2026!, problem.password-common", "qwertyuiop, problem.password-common",
        "1234567890, problem.password-common", "aaaaaaaaaaaa, problem.password-common", "Lösenord1234, problem.password-common",
        "koskela2026, problem.password-own", "aino.koskela, problem.password-own", "kirjakulma1, problem.password-own"})
    void refusesWhatIsGuessedFirst(String password, String why) {
        assertThatThrownBy(() -> check(password)).isInstanceOfSatisfying(Problem.Invalid.class,
            problem -> assertThat(problem.key()).isEqualTo(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kolme vihreää kuusta", "ei numeroita lainkaan", "vain pieniä kirjaimia", "koskela ui järvessä yöllä", "9f8k2m4x7q"})
    void asksForNoParticularCharacters(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @Test
    void hasAnEnd() {
        assertThatCode(() -> check("kuusi ".repeat(33))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("kuusi ".repeat(34))).isInstanceOf(Problem.Invalid.class);
    }

    private static void check(String password) {
        PasswordRules.check(password, "Aino Koskela", "aino.koskela@kirjakulma.example");
    }
}
