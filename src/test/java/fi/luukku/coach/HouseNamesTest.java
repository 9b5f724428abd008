package fi.luukku.coach;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.coach.ReplyDraft.Incoming;
import fi.luukku.coach.ReplyDraft.Term;
import fi.luukku.kernel.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the house and its customers call a thing, as the coach knows it. */
class HouseNamesTest {

    private static final String BOOK = "Hei! Tilasin teiltä viikko sitten vihkon lahjaksi. Milloin se lähtee?";
    private static final Term NOTEBOOK = new Term("muistikirja", null, Language.FI, List.of("vihko", "plokki"));

    @Test
    void theHousesNameIsTheThings() {
        var reply = "Hei Maija! Muistikirja lähti tänään. Tuote on perillä huomenna 24.11.";
        assertThat(rules(BOOK, reply)).contains("generic.noun");
        assertThat(rules(BOOK, reply, NOTEBOOK)).doesNotContain("generic.noun");
        assertThat(rules(BOOK, "Hei Maija! Tuote on perillä huomenna 24.11.", NOTEBOOK)).contains("generic.noun");
    }

    @Test
    void anOddWordIsKnownByTheHousesName() {
        var odd = "Hei! Se plokki on rikki.";
        var reply = "Hei Maija! Lähetän uuden tuotteen huomenna 24.11.";
        assertThat(rules(odd, reply)).doesNotContain("generic.noun");
        assertThat(rules(odd, reply, new Term("anteckningsbok", null, Language.SV, List.of("plokki")))).doesNotContain("generic.noun");
        assertThat(review(odd, reply, NOTEBOOK).findings()).filteredOn(finding -> finding.rule().equals("generic.noun")).singleElement()
            .satisfies(finding -> assertThat(finding.message()).contains("muistikirja"));
    }

    @Test
    void aTermThatWillDoIsNoJargonAndACustomersWordIsSpeltRight() {
        var reply = "Hei Maija! Muistikirjasi ja kaksi plokkia lähtivät tänään.";
        assertThat(rules(BOOK, reply, new Term("muistikirja", "kirja", Language.FI))).contains("jargon.house", "spelling");
        assertThat(rules(BOOK, reply, NOTEBOOK)).doesNotContain("jargon.house", "spelling");
    }

    private static List<String> rules(String message, String reply, Term... glossary) {
        return review(message, reply, glossary).findings().stream().map(Finding::rule).toList();
    }

    private static Review review(String message, String reply, Term... glossary) {
        return TestCoach.review(new ReplyDraft(reply, ReplyChannel.EMAIL, new Incoming(message, null), "Maija Lehtonen", true, true, null, null, null, List.of(), List.of(glossary), null,
            Instant.parse("2026-11-23T08:00:00Z")));
    }
}
