package fi.luukku.admin;

import fi.luukku.access.Agents;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.testing.LuukkuTest;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An empty system of its own, and many who want to be its admin. */
@LuukkuTest
@TestPropertySource(properties = "luukku.testing.empty=race")
class SetupRaceTest {

    private static final String PASSWORD = "kolme sanaa perakkain";

    @Autowired Setup setup;
    @Autowired Agents agents;

    @Test
    void ofManyInTheSameMomentOneBecomesTheAdmin() throws Exception {
        assertThatThrownBy(() -> setup.begin("Maija", "maija@kirjakulma.example", "lyhyt", Language.FI)).isInstanceOf(Problem.Invalid.class);
        assertThat(setup.isOpen()).isTrue();
        var became = 0;
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 4).<Callable<?>>mapToObj(n -> () -> setup.begin("Joku " + n, "joku" + n + "@kirjakulma.example", PASSWORD, Language.FI)).toList();
            var outcomes = new ArrayList<Future<?>>();
            for (var one : tries) outcomes.add(visitors.submit(one));
            for (var outcome : outcomes) if (became(outcome)) became++;
        }
        assertThat(became).isEqualTo(1);
        assertThat(agents.all()).hasSize(1);
        assertThat(setup.isOpen()).isFalse();
    }

    private static boolean became(Future<?> outcome) throws InterruptedException {
        try {
            outcome.get();
            return true;
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(Problem.NotFound.class);
            return false;
        }
    }
}
