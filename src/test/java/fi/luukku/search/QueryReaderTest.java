package fi.luukku.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.finnish.TestDictionary;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

    private static final Typed TYPED = new Typed(new Words(TestDictionary.get()));
    private static final List<Synonyms.Names> NAMES = List.of(new Synonyms.Names(Language.FI, List.of("muistikirja", "vihko", "musta kirja")), new Synonyms.Names(Language.FI, List.of("kirje", "postikortti")));

    private final QueryReader reader = on("2026-11-27T10:00:00Z");

    private static QueryReader on(String now) {
        return new QueryReader(TYPED, new Names(() -> NAMES, TYPED), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    @Test
    void wordsPhrasesAndExclusions() {
        var query = reader.read("takki \"rahat takaisin\" -sininen");
        assertThat(query.wanted()).hasSize(2);
        assertThat(query.wanted().get(0)).isInstanceOfSatisfying(Query.Word.class, word -> assertThat(word.lexemes()).contains("f/takki"));
        assertThat(query.wanted().get(1)).isInstanceOfSatisfying(Query.Phrase.class, phrase -> assertThat(phrase.words()).hasSize(2));
        assertThat(query.excluded()).singleElement().isInstanceOfSatisfying(Query.Word.class, word -> assertThat(word.lexemes()).contains("f/sininen"));
    }

    @Test
    void operatorsInThreeLanguages() {
        var query = reader.read("lähettäjä:Maija till:\"Otso Metsälä\" tagi:Kiire läge:stängt TEAM:Varasto ennen:1.12. efter:2026-11 liite:on");
        assertThat(query.asked()).isEqualTo(new Query.Besides(List.of(List.of("maija")), List.of(List.of("otso", "metsälä")), List.of("kiire"), Set.of(Status.CLOSED), List.of("Varasto"), true));
        assertThat(query.barred().isEmpty()).isTrue();
        assertThat(query.before()).isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(query.after()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(query.wanted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-lähettäjä:Maija -vastaanottaja:\"Otso Metsälä\" -tunniste:Kiire -tila:suljettu -tiimi:Varasto -liite:on",
        "-från:Maija -till:\"Otso Metsälä\" -etikett:Kiire -läge:stängt -team:Varasto -bilaga:ja",
        "-from:Maija -to:\"Otso Metsälä\" -tag:Kiire -status:closed -TEAM:Varasto -has:attachment"})
    void eachCanBeExcludedInThreeLanguages(String typed) {
        var query = reader.read("takki " + typed + " -sininen");
        assertThat(query.barred()).isEqualTo(new Query.Besides(List.of(List.of("maija")), List.of(List.of("otso", "metsälä")), List.of("kiire"), Set.of(Status.CLOSED), List.of("Varasto"), true));
        assertThat(query.asked().isEmpty()).isTrue();
        assertThat(query.wanted()).hasSize(1);
        assertThat(query.excluded()).hasSize(1);
    }

    @Test
    void notBeforeIsFromThenOn() {
        var query = reader.read("-ennen:1.11.2026 -after:2026-12-01 jälkeen:1.10.2026 -före:31.10.2026");
        assertThat(query.after()).as("the narrowest").isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(query.before()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-05T10:00:00Z, 20.12., 2026-12-20", "2027-01-05T10:00:00Z, 5.1., 2027-01-05", "2027-01-05T10:00:00Z, 6.1., 2026-01-06", "2026-12-31T22:30:00Z, 1.1., 2027-01-01",
        "2026-12-31T21:30:00Z, 1.1., 2026-01-01", "2027-03-01T10:00:00Z, 29.2., 2024-02-29", "2028-02-28T10:00:00Z, 29.2., 2024-02-29", "2028-02-29T10:00:00Z, 29.2., 2028-02-29",
        "2104-02-28T10:00:00Z, 29.2, 2096-02-29"})
    void aDayWithoutAYearIsTheLastOneThereWas(String now, String typed, LocalDate day) {
        assertThat(on(now).read("jälkeen:" + typed).after()).isEqualTo(day);
        assertThat(on(now).read("before:" + typed).before()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"muistikirjat", "vihkoja", "mustia kirjoja"})
    void aThingIsLookedForByAllItsNames(String typed) {
        var query = TsQuery.of(reader.read("sininen " + typed + " rikki"), false).text();
        assertThat(query).contains("'f/muistikirja'", "'f/vihko'", "'f/kirja'");
        assertThat(reader.read("sininen " + typed + " rikki").wanted()).hasSize(3);
    }

    @Test
    void whoExcludesOrQuotesAWordMeansThatWord() {
        assertThat(TsQuery.barred(reader.read("paperi -muistikirja")).text()).contains("'f/muistikirja'").doesNotContain("vihko");
        assertThat(TsQuery.of(reader.read("\"muistikirja\""), false).text()).doesNotContain("vihko");
    }

    /** As Swedish the two would have the same stem. */
    @Test
    void whatOnlyLooksLikeANameIsNone() {
        assertThat(TsQuery.of(reader.read("kirja"), false).text()).doesNotContain("postikortti");
        assertThat(TsQuery.of(reader.read("kirjeen"), false).text()).contains("'f/postikortti'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kello:12", "tila:mikälie", "ennen:huomenna", "after:31.2.2026", "after:31.2.", "ennen:1.1.2026 ennen:huomenna", "liite:ehkä", "https://kauppa.example/tuote"})
    void whatIsNoOperatorIsWords(String typed) {
        assertThat(reader.read(typed).wanted()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-kello:12", "-tila:mikälie", "-ennen:huomenna", "-liite:ehkä"})
    void norIsItWhenExcluded(String typed) {
        assertThat(reader.read(typed).excluded()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-from:\"!\"",  "-", "\"\"", "!?", "👋"})
    void nothingIsAskedOfNothing(String typed) {
        assertThat(reader.read(typed).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0401234567", "040 123 4567", "040-1234567", "+358 40 123 4567", "+358401234567", "00358401234567", "358 40 1234567", "(040) 1234567", "+358 (0)40 123 4567"})
    void aPhoneNumberIsTheSameHoweverItIsWritten(String typed) {
        assertThat(TsQuery.of(reader.read(typed), false).text()).contains("'0401234567'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RR123456785FI", "rr 123 456 785 fi", "RR 123456785 FI", "rr-123-456-785-fi"})
    void soIsATrackingCode(String typed) {
        assertThat(TsQuery.of(reader.read(typed), false).text()).contains("'rr123456785fi'");
    }

    @Test
    void twoNumbersSideBySideMayAlsoBeTwo() {
        assertThat(TsQuery.of(reader.read("10482 10537"), false).text()).contains("'1048210537'", "('10482') & ('10537')");
    }

    @Test
    void whatIsLongIsCut() {
        assertThat(reader.read("sana ".repeat(5_000)).wanted()).hasSizeLessThanOrEqualTo(32);
    }
}
