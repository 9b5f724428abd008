package fi.luukku.coach.audit;

import fi.luukku.coach.audit.Agreement.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Against tables whose kappa is known. */
class AgreementTest {

    @Test
    void twoCategories() {
        // The grants that two readers judge, and two tables that agree as often but not as well.
        kappa(0.4, new int[][] {{20, 5}, {10, 15}});
        kappa(0.1304, new int[][] {{45, 15}, {25, 15}});
        kappa(0.2593, new int[][] {{25, 35}, {5, 35}});
    }

    @Test
    void threeCategories() {
        kappa(0.4959, new int[][] {{10, 4, 1}, {6, 16, 2}, {0, 3, 8}});
    }

    @Test
    void fromAlwaysToNever() {
        kappa(1, new int[][] {{3, 0}, {0, 7}});
        kappa(0, new int[][] {{4, 4}, {4, 4}});
        kappa(-1, new int[][] {{0, 5}, {5, 0}});
        // Each says another thing of all: chance explains it wholly.
        kappa(0, new int[][] {{0, 10}, {0, 0}});
    }

    @Test
    void whereBothSayTheSameOfAllThereIsNoKappa() {
        var all = Agreement.of(pairs(new int[][] {{10, 0}, {0, 0}}));
        assertThat(all.kappa()).isEmpty();
        assertThat(all.percent()).isEqualTo(100);
        var none = Agreement.of(List.<Pair<String>>of());
        assertThat(none.kappa()).isEmpty();
        assertThat(none.percent()).isZero();
    }

    @Test
    void nothingIsAnAnswerToo() {
        var pairs = List.<Pair<Optional<String>>>of(new Pair<>(Optional.empty(), Optional.empty()), new Pair<>(Optional.of("no-name"), Optional.of("no-greeting")),
            new Pair<>(Optional.of("no-name"), Optional.of("no-name")), new Pair<>(Optional.empty(), Optional.of("no-name")));
        var agreement = Agreement.of(pairs);
        assertThat(agreement.agreed()).isEqualTo(2);
        // 2 of 4; by chance 2·1 + 2·2 + 0·1 of 16.
        assertThat(agreement.kappa().orElseThrow()).isCloseTo((0.5 - 6 / 16.0) / (1 - 6 / 16.0), within(1e-12));
    }

    private static void kappa(double expected, int[][] table) {
        var agreement = Agreement.of(pairs(table));
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(expected, within(0.00005));
    }

    private static List<Pair<Integer>> pairs(int[][] table) {
        var pairs = new ArrayList<Pair<Integer>>();
        for (int one = 0; one < table.length; one++) for (int other = 0; other < table.length; other++) {
            for (int times = 0; times < table[one][other]; times++) pairs.add(new Pair<>(one, other));
        }
        return pairs;
    }
}
