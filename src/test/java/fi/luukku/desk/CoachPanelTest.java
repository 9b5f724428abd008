package fi.luukku.desk;

import fi.luukku.coach.Finding;
import fi.luukku.coach.ReplyDraft;
import fi.luukku.coach.TestCoach;
import fi.luukku.testing.SettableClock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoachPanelTest {

    private static final String PARTY = "🎉";

    @Test
    void whatAFindingIsAboutIsQuotedWhateverItIsWrittenWith() {
        var few = "Kirja on matkalla ja se tulee sinulle huomenna " + PARTY.repeat(7);
        assertThat(quoted(few)).isEqualTo(few);
        var many = "Kirja on matkalla ja se tulee sinulle huomenna " + PARTY.repeat(20);
        assertThat(quoted(many)).isEqualTo("Kirja on matkalla ja se tulee sinulle huomenna " + PARTY.repeat(10) + "…");
    }

    @Test
    void aLongOneIsShortened() {
        assertThat(quoted("Kirja on matkalla ja se tulee sinulle huomenna")).isEqualTo("Kirja on matkalla ja se tulee sinulle huomenna");
        assertThat(quoted("Kirja on matkalla ja se tulee sinulle huomenna heti aamusta alkaen")).isEqualTo("Kirja on matkalla ja se tulee sinulle huomenna heti aamus…");
    }

    /** The first sentence, which lacks a greeting. */
    private static String quoted(String sentence) {
        var text = sentence + "\n\nTerveisin\nAino";
        var review = TestCoach.review(ReplyDraft.of(text, SettableClock.START));
        var panel = new CoachPanel("/tickets/1/coach", text, review, "Maija", List.of(), Set.of(), new PlaybookPanel(null, false, List.of(), List.of()));
        return panel.quote(finding(panel));
    }

    private static Finding finding(CoachPanel panel) {
        return panel.findings().stream().filter(each -> each.rule().equals("greeting.missing")).findFirst().orElseThrow();
    }
}
