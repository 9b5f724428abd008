package fi.luukku.coach;

import fi.luukku.coach.ReplyDraft.Incoming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** What drafts show done, measured over examples. */
class ShownTest {

    private static final Path FILE = Path.of("src/test/resources/coach/shown.yaml");

    private static List<Map<String, Object>> examples() throws IOException {
        return new Yaml().load(Files.readString(FILE));
    }

    private static List<Shown> shown(String draft, @Nullable String customer) {
        return TestCoach.review(new ReplyDraft(draft, ReplyChannel.EMAIL, customer == null ? null : new Incoming(customer, null), null, true, false, null, null, null,
            List.of(), List.of(), null, Instant.parse("2026-03-17T08:15:00Z"))).shown();
    }

    @ParameterizedTest
    @EnumSource(Shown.class)
    void aStepIsTickedWhenItIsDoneAndOnlyThen(Shown shown) throws IOException {
        int right = 0;
        var missed = new ArrayList<String>();
        var inError = new ArrayList<String>();
        for (var each : examples()) {
            var expected = ((List<?>) each.get("shows")).contains(shown.code());
            var draft = (String) each.get("draft");
            var got = shown(draft, (String) each.get("customer")).contains(shown);
            if (expected && got) right++;
            else if (expected) missed.add(draft);
            else if (got) inError.add(draft);
        }
        assertThat(right + missed.size()).as("examples of " + shown).isGreaterThanOrEqualTo(3);
        assertThat((double) right / (right + inError.size())).as("in error: " + inError).isGreaterThanOrEqualTo(0.95);
        assertThat((double) right / (right + missed.size())).as("missed: " + missed).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void theOrderIsThatOfTheDraft() {
        assertThat(shown("Viivästys johtui meidän virheestämme. Olen pahoillani.", null)).containsExactly(Shown.REASON, Shown.REGRET);
        assertThat(shown("Olen pahoillani. Viivästys johtui meidän virheestämme.", null)).containsExactly(Shown.REGRET, Shown.REASON);
    }

    @Test
    void whatIsQuotedIsNotOurs() {
        assertThat(shown("Katson asiaa.\n\n> Olen pahoillani, se johtui siitä, että lähetin väärän koodin.", null)).doesNotContain(Shown.REGRET, Shown.REASON);
    }

    @Test
    void aHostileDraftIsReadInTime() {
        var hostile = "palautamme rahat koska emme seurantakoodi on mutta voit ".repeat(1800);
        var began = System.nanoTime();
        shown(hostile, "rahat seurantakoodi ".repeat(5000));
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(6000);
    }
}
