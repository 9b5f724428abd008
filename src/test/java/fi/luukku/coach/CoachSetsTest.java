package fi.luukku.coach;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The coach over sixty good replies and sixty bad ones, written before there was a rule and left alone since: it nags
 * no one who writes well, and finds what is wrong.
 */
class CoachSetsTest {

    @Test
    void nagsNoOneWhoWritesWell() {
        var good = GoodSet.read();
        good.said().forEach(System.out::println);
        System.out.printf("Good replies: %d, warnings and stops %d (at most one in ten), hints %d (at most one each)%n", good.replies(), good.warnings(), good.hints());
        assertThat(good.replies()).isEqualTo(60);
        assertThat(good.warnings()).isLessThanOrEqualTo(good.replies() / 10);
        assertThat(good.hints()).isLessThanOrEqualTo(good.replies());
    }

    @Test
    void findsNineFaultsInTen() {
        var bad = BadSet.read();
        bad.missed().forEach(System.out::println);
        bad.byRule().forEach((rule, count) -> System.out.printf("  %-22s %d of %d%n", rule, count[1], count[0]));
        System.out.printf("Bad replies: %d, planted faults %d, found %d (%.1f %%)%n", bad.replies(), bad.planted(), bad.found(), 100.0 * bad.found() / bad.planted());
        assertThat(bad.replies()).isEqualTo(60);
        assertThat(bad.found() * 10).isGreaterThanOrEqualTo(bad.planted() * 9);
    }
}
