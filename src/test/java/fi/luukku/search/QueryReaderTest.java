package fi.luukku.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.finnish.TestDictionary;
import fi.luukku.ticket.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

    private final QueryReader reader = new QueryReader(new Words(TestDictionary.get()), Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC));

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
        assertThat(query.from()).containsExactly("maija");
        assertThat(query.to()).containsExactly("otso", "metsälä");
        assertThat(query.tags()).containsExactly("kiire");
        assertThat(query.statuses()).isEqualTo(Set.of(Status.CLOSED));
        assertThat(query.teams()).containsExactly("Varasto");
        assertThat(query.before()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(query.after()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(query.attachment()).isTrue();
        assertThat(query.wanted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kello:12", "tila:mikälie", "ennen:huomenna", "after:31.2.2026", "liite:ehkä", "https://kauppa.example/tuote"})
    void whatIsNoOperatorIsWords(String typed) {
        assertThat(reader.read(typed).wanted()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "\"\"", "!?", "👋"})
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
