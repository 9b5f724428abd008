package fi.luukku.coach;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.coach.ReplyDraft.Incoming;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves beside the text: its subject and the names of its files. */
class BesideTest {

    private static final String REPLY = "Hei Maija! Lähetin kirjan tänään. Terveisin Aino";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"secret.hetu | Henkilötunnus 131052-308T", "secret.hetu | Re: 131052-308T", "secret.card | Kortti 4111 1111 1111 1111", "secret.password | Salasana: Kesa2026!",
        "secret.iban-of-customer | Palautus tilille FI21 1234 5600 0007 85"})
    void aSecretInTheSubjectStops(String rule, String subject) {
        var finding = only(review(subject, List.of()));
        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.severity()).isEqualTo(Severity.STOP);
        assertThat(finding.message()).startsWith("Otsikossa on").doesNotContain("131052", "4111", "Kesa2026", "FI21");
        assertThat(finding.end() - finding.start()).isEqualTo(REPLY.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"secret.hetu | 131052-308T.pdf", "secret.hetu | hakemus_131052-308T_maija.pdf", "secret.card | kortti-4111111111111111.png", "secret.card | 4111 1111 1111 1111.txt",
        "secret.iban-of-customer | FI2112345600000785.pdf"})
    void aSecretInTheNameOfAFileStops(String rule, String name) {
        var finding = only(review("Re: Tilaus", List.of("kuitti.pdf", name)));
        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.message()).startsWith("Liitteen nimessä on").doesNotContain(name);
    }

    @Test
    void otherNumbersDoNot() {
        assertThat(review("Re: Tilaus 50931, seuranta JJFI60000000000000001", List.of("lasku_10537.pdf", "IMG_20261123_101500.jpg", "salasana-ohje.pdf", "131052.pdf")).mustStop()).isFalse();
    }

    private static Finding only(Review review) {
        var stops = review.findings().stream().filter(finding -> finding.severity() == Severity.STOP).toList();
        assertThat(stops).hasSize(1);
        return stops.getFirst();
    }

    private static Review review(String subject, List<String> files) {
        var message = "Hei! Palauttakaa rahat tilille FI21 1234 5600 0007 85, kiitos.";
        return TestCoach.review(new ReplyDraft(REPLY, ReplyChannel.EMAIL, new Incoming(message, null), "Maija Lehtonen", true, true, null, null, subject, files.stream().map(ReplyDraft.File::named).toList(), List.of(), null, Instant.parse("2026-11-23T08:00:00Z")));
    }
}
