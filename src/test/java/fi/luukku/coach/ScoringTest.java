package fi.luukku.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How findings come to a score: docs/coach.md says it in words. */
class ScoringTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private final Map<Rule, List<Finding>> found = new LinkedHashMap<>();

    private void found(String id, Severity severity, int times) {
        var rule = Rules.ALL.stream().map(Rules.Known::rule).filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        found.put(rule, Collections.nCopies(times, new Finding(id, severity, 0, 1, "", List.of())));
    }

    private Score score() {
        return new Scoring(found).score();
    }

    @Test
    void whereNothingIsFoundNothingIsMissing() {
        assertThat(score()).isEqualTo(new Score(1, 1, 1, List.of()));
    }

    @Test
    void aWarningCostsWholeAHintHalfAndFurtherOnesAQuarterTwoAtMost() {
        found("hedge", Severity.WARN, 1);
        assertThat(score().responsibility()).isEqualTo(1 - 0.3, EXACT);
        found("hedge", Severity.HINT, 1);
        assertThat(score().responsibility()).isEqualTo(1 - 0.15, EXACT);
        found("hedge", Severity.WARN, 2);
        assertThat(score().responsibility()).isEqualTo(1 - 0.375, EXACT);
        found("hedge", Severity.WARN, 9);
        assertThat(score().responsibility()).isEqualTo(1 - 0.45, EXACT);
        assertThat(score().sincerity()).isEqualTo(1);
    }

    @Test
    void theWholeIsTheProductAndAZeroInOneIsAZeroInAll() {
        found("hedge", Severity.WARN, 1);
        found("calque", Severity.WARN, 1);
        assertThat(score().total()).isEqualTo(0.7 * 0.75, EXACT);
        found("apology.missing", Severity.WARN, 1);
        found("blame.customer", Severity.WARN, 1);
        assertThat(score().sincerity()).isZero();
        assertThat(score().total()).isZero();
    }

    @Test
    void whatWouldRaiseItMostIsNamed() {
        found("calque", Severity.WARN, 1);
        found("hedge", Severity.WARN, 1);
        found("bounce", Severity.WARN, 1);
        found("thanks.missing", Severity.HINT, 1);
        assertThat(score().raise()).containsExactly("bounce", "hedge");
    }

    /** Just the reply that needs it most: no single rule lifts it from zero. */
    @Test
    void whereTwoFactorsAreAtZeroWhatCostsMostIsNamed() {
        found("calque", Severity.WARN, 1);
        found("apology.missing", Severity.WARN, 1);
        found("blame.customer", Severity.WARN, 1);
        found("bounce", Severity.WARN, 1);
        found("deadline.vague", Severity.WARN, 1);
        found("deadline.missing", Severity.WARN, 1);
        assertThat(score().total()).isZero();
        assertThat(score().raise()).containsExactly("apology.missing", "blame.customer");
    }
}
