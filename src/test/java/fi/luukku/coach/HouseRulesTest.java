package fi.luukku.coach;

import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.HouseRules.Phrase;
import fi.luukku.coach.HouseRules.Setting;
import fi.luukku.coach.ReplyDraft.Term;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a house decides of the coach, as far as one draft goes. */
class HouseRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String VAGUE = "Hei Maija! Palaamme asiaan mahdollisimman pian. Terveisin Aino";
    private static final String CLAIM = "Hei Maija! Reklamaatiosi käsitellään tänään. Terveisin Aino";
    private static final Phrase PHRASE = new Phrase("reklamaatio käsitellään", "hoidan asian", "Meillä asiat hoitaa ihminen", Severity.WARN);

    private static HouseRules settings(String rule, Setting setting, String... muted) {
        return new HouseRules(Map.of(rule, setting), List.of(), Set.of(muted));
    }

    private static HouseRules phrases(List<Phrase> phrases, String... muted) {
        return new HouseRules(Map.of(), phrases, Set.of(muted));
    }

    private static Phrase as(Severity severity) {
        return new Phrase(PHRASE.text(), PHRASE.instead(), PHRASE.why(), severity);
    }

    private static Review review(String text, HouseRules house) {
        return TestCoach.review(ReplyDraft.of(text, NOW), house);
    }

    private static List<Finding> found(String rule, String text, HouseRules house) {
        return review(text, house).findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    private static List<Finding> phrases(String text, Phrase... phrases) {
        return found(HousePhrases.ID, text, phrases(List.of(phrases)));
    }

    @ParameterizedTest
    @CsvSource({"HINT,HINT", "WARN,WARN", "STOP,STOP"})
    void aRuleMattersAsTheHouseSays(Setting setting, Severity severity) {
        assertThat(found("deadline.vague", VAGUE, settings("deadline.vague", setting))).singleElement().extracting(Finding::severity).isEqualTo(severity);
    }

    @Test
    void aRuleThatIsOffIsSilentAndCostsNothing() {
        assertThat(found("deadline.vague", VAGUE, HouseRules.NONE)).hasSize(1);
        assertThat(found("deadline.vague", VAGUE, settings("deadline.vague", Setting.OFF))).isEmpty();
        assertThat(responsibility(Setting.OFF)).isGreaterThan(responsibility(Setting.HINT));
        assertThat(responsibility(Setting.HINT)).isGreaterThan(responsibility(Setting.WARN));
        assertThat(responsibility(Setting.STOP)).isEqualTo(responsibility(Setting.WARN));
    }

    private static double responsibility(Setting setting) {
        return review(VAGUE, settings("deadline.vague", setting)).score().responsibility();
    }

    /** By what the rule is in this house: a stop that was lowered is put aside, what was raised to one is not. */
    @Test
    void whatStopsIsNotPutAside() {
        assertThat(found("deadline.vague", VAGUE, settings("deadline.vague", Setting.WARN, "deadline.vague"))).isEmpty();
        assertThat(found("deadline.vague", VAGUE, settings("deadline.vague", Setting.STOP, "deadline.vague"))).hasSize(1);
        var other = new ReplyDraft("Hei Matti! Lähetin takin tänään. Terveisin Aino", ReplyChannel.EMAIL, null, "Maija Virtanen", true, false, null, null, null, List.of(), List.of(), null, NOW);
        assertThat(wrongNames(other, HouseRules.NONE)).containsExactly(Severity.STOP);
        assertThat(wrongNames(other, new HouseRules(Map.of(), List.of(), Set.of("wrong.name")))).containsExactly(Severity.STOP);
        assertThat(wrongNames(other, settings("wrong.name", Setting.HINT))).containsExactly(Severity.HINT);
        assertThat(wrongNames(other, settings("wrong.name", Setting.HINT, "wrong.name"))).isEmpty();
    }

    private static List<Severity> wrongNames(ReplyDraft draft, HouseRules house) {
        return TestCoach.review(draft, house).findings().stream().filter(finding -> finding.rule().equals("wrong.name")).map(Finding::severity).toList();
    }

    @Test
    void aPhraseIsFoundInAnyFormWithItsFix() {
        assertThat(phrases(CLAIM, PHRASE)).singleElement().satisfies(finding -> {
            assertThat(CLAIM.substring(finding.start(), finding.end())).isEqualTo("Reklamaatiosi käsitellään");
            assertThat(finding.message()).isEqualTo("Meillä asiat hoitaa ihminen");
            assertThat(finding.fixes()).containsExactly(new Fix("Hoidan asian", finding.start(), finding.end()));
        });
        assertThat(phrases("Hei! Reklamaation käsittelemme tänään.", PHRASE)).hasSize(1);
        assertThat(phrases("Hei! Käsittelemme tilauksen tänään.", PHRASE)).isEmpty();
    }

    @Test
    void aPhraseWithoutAFixIsMarkedAlone() {
        assertThat(phrases("Hei Maija! Valitettavasti näin on.", new Phrase("valitettavasti", null, "Kerro ensin ratkaisu", Severity.HINT)))
            .singleElement().extracting(Finding::fixes).isEqualTo(List.of());
    }

    /** Signs that mean something in the rules' own phrases mean nothing here. */
    @ParameterizedTest
    @CsvSource({"!ei", "^hei", "hei|moi", "hei?", "... hei", "@hei", "hei => moi", "~:verb hei", "hei*"})
    void onlyTheWordsOfAPhraseCount(String text) {
        assertThat(phrases("Aivan toista asiaa tässä.", new Phrase(text, null, "Ei", Severity.WARN))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Severity.class, names = {"STOP", "WARN", "HINT"})
    void aPhraseMattersAsTheHouseSays(Severity severity) {
        var review = review(CLAIM, phrases(List.of(as(severity))));
        assertThat(review.findings()).filteredOn(finding -> finding.rule().equals(HousePhrases.ID)).extracting(Finding::severity).containsExactly(severity);
        assertThat(review.mustStop()).isEqualTo(severity == Severity.STOP);
    }

    @Test
    void phrasesMoveTheScore() {
        var without = review(CLAIM, HouseRules.NONE).score();
        var warned = review(CLAIM, phrases(List.of(PHRASE))).score();
        assertThat(without.caring() - warned.caring()).isCloseTo(0.2, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(warned.total()).isLessThan(without.total());
        assertThat(without.caring() - review(CLAIM, phrases(List.of(as(Severity.HINT)))).score().caring()).isCloseTo(0.1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void phrasesArePutAsideTogetherButForThoseThatStop() {
        assertThat(found(HousePhrases.ID, CLAIM, phrases(List.of(PHRASE), HousePhrases.ID))).isEmpty();
        assertThat(found(HousePhrases.ID, CLAIM, phrases(List.of(as(Severity.STOP)), HousePhrases.ID))).hasSize(1);
    }

    /** As of any rule; what stops is not lost among hints. */
    @Test
    void twentyPhrasesAreToldAndTheGravestOfThem() {
        var hint = new Phrase("kirja", null, "Sano nimi", Severity.HINT);
        var found = phrases("Kirja on hyvä. ".repeat(30) + CLAIM, hint, as(Severity.STOP));
        assertThat(found).hasSize(20);
        assertThat(found).filteredOn(finding -> finding.severity() == Severity.STOP).hasSize(1);
    }

    /** Five hundred are what a house may have; each is found where it stands, also those that begin alike. */
    @Test
    void manyPhrasesAreLookedForAtOnce() {
        var many = IntStream.range(0, 500).mapToObj(i -> new Phrase("kirja q" + (char) ('a' + i / 26) + (char) ('a' + i % 26), null, "sana " + i, Severity.WARN)).toList();
        assertThat(found(HousePhrases.ID, "Tilasit kirjan qah ja kirjan qtf.", phrases(many))).extracting(Finding::message).containsExactly("sana 7", "sana 499");
    }

    @Test
    void ofTwoTermsThatBeginAlikeTheLongerIsMeant() {
        var terms = List.of(new Term("saldo", "määrä", null), new Term("saldo virhe", "väärä määrä", null), new Term("RMA", "palautusnumero", null));
        var draft = new ReplyDraft("Meillä oli saldo virhe, ja saldon korjasimme. RMA tulee pian.", ReplyChannel.EMAIL, null, null, false, false, null, "fi", null, List.of(), terms, null, NOW);
        assertThat(TestCoach.review(draft).findings()).filteredOn(finding -> finding.rule().equals("jargon.house"))
            .extracting(finding -> draft.text().substring(finding.start(), finding.end())).containsExactly("saldo virhe", "saldon", "RMA");
    }
}
