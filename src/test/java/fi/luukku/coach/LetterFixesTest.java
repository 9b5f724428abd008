package fi.luukku.coach;

import fi.luukku.coach.ReplyDraft.Incoming;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a click makes of a draft without a greeting, a name or the customer's manner. */
class LetterFixesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Moi! Missä pakettini on? T. Maija | Hei! Paketti on Oulussa. Terv. Aino | greeting.no-name | Hei Maija! Paketti on Oulussa. Terv. Aino",
        "Moi! Missä pakettini on? T. Maija | Paketti on Oulussa. Terv. Aino | greeting.missing | Moi Maija!\\n\\nPaketti on Oulussa. Terv. Aino",
        "Hyvää päivää, missä tilaukseni on? Kunnioittaen Raimo Lehti | Paketti on Oulussa. Terv. Aino | greeting.missing | Hyvä Raimo Lehti\\n\\nPaketti on Oulussa. Terv. Aino",
        "Hej! Var är mitt paket? Mvh Pia | Bästa kund, paketet är i Vasa. Hälsningar Erik | greeting.no-name | Bästa Pia, paketet är i Vasa. Hälsningar Erik",
        "Hello, where is my parcel? Best wishes, Tom | Your parcel is in Oulu. Best wishes, Emma | greeting.missing | Hello Tom,\\n\\nYour parcel is in Oulu. Best wishes, Emma",
        "Moi! Missä mun paketti on? | Hei! Voitte noutaa sen. Terv. Aino | tone.mismatch | Hei! Voit noutaa sen. Terv. Aino",
        "Hei, mahtuuko se autoon? | Hei! Mahtuu. Terv. Aino | thanks.missing | Hei! Kiitos viestistäsi! Mahtuu. Terv. Aino"})
    void aClickMendsTheDraft(String customer, String draft, String rule, String mended) {
        assertThat(clicked(customer, draft, rule)).isEqualTo(mended.replace("\\n", "\n"));
    }

    @Test
    void aTextMessageBrokenAtACodeIsMarkedAtTheCode() {
        var text = "Hei Maija! Tilauksesi on lähtenyt varastoltamme Vantaalta ja saapuu sinulle torstaina iltapäivällä. Voit seurata pakettia Postin palvelussa koodilla JJFI62000000123456789. Aino, Kirjakulma";
        var draft = new ReplyDraft(text, ReplyChannel.SMS, null, null, true, false, null, null, null, List.of(), List.of(), null, Instant.parse("2026-03-17T08:15:00Z"));
        assertThat(TestCoach.review(draft).findings()).filteredOn(finding -> finding.rule().equals("sms.code-split"))
            .singleElement().satisfies(finding -> assertThat(text.substring(finding.start(), finding.end())).isEqualTo("JJFI62000000123456789"));
    }

    private static String clicked(String customer, String text, String rule) {
        var draft = new ReplyDraft(text, ReplyChannel.EMAIL, new Incoming(customer, null), null, true, false, null, null, null, List.of(), List.of(), null, Instant.parse("2026-03-17T08:15:00Z"));
        var fix = TestCoach.review(draft).findings().stream().filter(finding -> finding.rule().equals(rule)).findFirst().orElseThrow().fixes().getFirst();
        return text.substring(0, fix.start()) + fix.text() + text.substring(fix.end());
    }
}
