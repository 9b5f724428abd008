package fi.luukku.coach;

import fi.luukku.coach.HouseRules.Phrase;
import fi.luukku.coach.ReplyDraft.Incoming;
import fi.luukku.coach.ReplyDraft.Term;
import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.LanguageGuess;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.Spelling;
import fi.luukku.finnish.TestDictionary;
import fi.luukku.kernel.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How often the coach asks the dictionary: what it has found out it does not find out again, and a long text does not make it ask more. */
class CoachWorkTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final List<Phrase> PHRASES = IntStream.range(0, 100).mapToObj(i -> new Phrase("reklamaatio numero käsitellään " + i, null, "Ei näin", Severity.WARN)).toList();

    @TempDir Path nothing;

    /** Counts what it is asked. */
    private static final class Asked implements Morphology {

        private final AtomicInteger times = new AtomicInteger();

        @Override
        public List<Analysis> analyse(String word) {
            times.incrementAndGet();
            return TestDictionary.get().analyse(word);
        }
    }

    private final Asked dictionary = new Asked();

    private Coach coach() {
        return new Coach(dictionary, new LanguageGuess(dictionary), Spelling.of(dictionary, nothing));
    }

    private int asked(Coach coach, String text, List<Term> glossary, List<Phrase> phrases) {
        var before = dictionary.times.get();
        var draft = new ReplyDraft(text, ReplyChannel.EMAIL, null, null, false, false, null, "fi", null, List.of(), glossary, null, NOW);
        coach.review(draft, new HouseRules(Map.of(), phrases, Set.of()), Language.FI);
        return dictionary.times.get() - before;
    }

    @Test
    void aHousesPhrasesAreReadOnce() {
        var coach = coach();
        var text = "Hei Maija! Lähetän kirjan huomenna. Terveisin Aino";
        var alone = asked(coach, text, List.of(), List.of());
        assertThat(asked(coach, text, List.of(), PHRASES)).isGreaterThan(alone + 100);
        assertThat(asked(coach, text, List.of(), PHRASES)).isEqualTo(alone);
        // The same list from another reading of the table.
        assertThat(asked(coach, text, List.of(), PHRASES.stream().map(one -> new Phrase(one.text(), one.instead(), one.why(), one.severity())).toList())).isEqualTo(alone);
        assertThat(asked(coach, text, List.of(), PHRASES.subList(0, 50))).isGreaterThan(alone + 50);
    }

    @Test
    void whatWasMeantByATypoIsFoundOutOnce() {
        var coach = coach();
        var text = "Hei Maija! Pahoitelut viiveestä, lähetän kirjan huomeenna. Terveisin Aino";
        var first = asked(coach, text, List.of(), List.of());
        assertThat(first).isGreaterThan(500);
        assertThat(asked(coach, text, List.of(), List.of())).isLessThan(200);
    }

    @Test
    void aTermThatStandsAThousandTimesIsBentTwentyTimes() {
        var coach = coach();
        var terms = List.of(new Term("saldo", "varastotilanne", null));
        var few = asked(coach, "Tarkistin saldossa olleen virheen. ".repeat(20), terms, List.of());
        assertThat(asked(coach, "Tarkistin saldossa olleen virheen. ".repeat(1_000), terms, List.of())).isLessThan(few + 20);
    }

    @Test
    void aLetterIsReadAsFarAsAnyLetterGoes() {
        assertThat(new Incoming("a".repeat(150_000), null).text().length()).isEqualTo(100_000);
        assertThat(new Incoming("a" + "😀".repeat(75_000), null).text().length()).isEqualTo(99_999);
        assertThat(new Incoming("Hei", null, null, "b".repeat(150_000)).answered().length()).isEqualTo(100_000);
    }
}
