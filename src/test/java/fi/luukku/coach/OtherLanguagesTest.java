package fi.luukku.coach;

import fi.luukku.coach.ReplyDraft.Incoming;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A draft in none of our languages: only what holds in any language is told of it. */
class OtherLanguagesTest {

    private static final Set<String> UNIVERSAL = Set.of("machine.caps", "language.mismatch", "echo", "secret.password", "secret.hetu", "secret.card", "secret.iban-of-customer", "private.in-public",
        "wrong.name", "wrong.order", "sms.length", "sms.unicode", "sms.code-split", "sms.no-sender", "sms.no-reply-path", "quiet.hours");

    @ParameterizedTest
    @ValueSource(strings = {
        "Guten Tag Frau Schmidt, Ihr Paket ist heute bei uns abgegangen und kommt am Freitag an.",
        "Sehr geehrter Herr Weber ,\n\nleider ist die Lampe ausverkauft. Wir haben Ihnen das Geld heute zurücküberwiesen. Bitte melden Sie sich bei Fragen.",
        "Hallo Klaus,danke für deine Nachricht! Die RMA-Nummer 5512 gilt bis zum 30.6.26 und die Rücksendung kostet 12.50€.",
        "Bonjour Marie !\n\nVotre colis est parti aujourd'hui et arrivera vendredi. Cordialement",
        "Bonjour Monsieur Dupont,\n\nje suis désolé pour le retard. Nous vous enverrons une nouvelle lampe demain.",
        "Bonsoir, la livraison prend trois jours. Merci de votre patience.",
        "Tere Mari! Teie pakk lahkus täna meie laost ja jõuab kohale reedel. Lugupidamisega",
        "Tere! Kahjuks on see lamp otsas. Raha kandsime teie kontole täna tagasi.",
        "Lugupeetud klient, saadame uue toote teile homme. Palun vabandage hilinemise pärast.",
        "Hei Kari! Pakken din ble sendt i dag og er fremme på fredag. Med vennlig hilsen",
        "Kjære Ingrid,\n\ndet er dessverre ikke flere lamper igjen. Vi har betalt pengene tilbake til deg i dag.",
        "Hei! Takk for meldingen. Vi beklager at lampen var ødelagt, og sender deg en ny så snart som mulig.",
        "Здравствуйте, Ирина! Ваша посылка отправлена сегодня и прибудет в пятницу. С уважением",
        "Добрый день! К сожалению, лампы больше нет в наличии. Деньги возвращены на ваш счёт сегодня ."})
    void getsTheUniversalRulesOnly(String text) {
        for (var customer : new String[] {null, "Hei, missä tilaamani lamppu viipyy?", "Hello, my lamp arrived broken and I am very disappointed.", text}) {
            var review = TestCoach.review(draft(text, customer));
            assertThat(review.language()).as(text).isNull();
            assertThat(review.findings()).extracting(Finding::rule).as("%s to %s", text, customer).isSubsetOf(UNIVERSAL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Guten Tag! Ihr Paket ist heute bei uns abgegangen und kommt am Freitag an.",
        "Tere! Kahjuks on see lamp otsas. Raha kandsime teie kontole täna tagasi.",
        "Hei! Takk for meldingen. Vi beklager at lampen var ødelagt, og sender deg en ny.",
        "Добрый день! К сожалению, лампы больше нет в наличии."})
    void isNotTheCustomersLanguage(String text) {
        assertThat(mismatches(text, "Hei, missä tilaamani lamppu viipyy?")).isEqualTo(1);
        assertThat(mismatches(text, "Hej, var är min lampa? Jag har väntat i två veckor.")).isEqualTo(1);
        assertThat(mismatches(text, text)).isZero();
        assertThat(mismatches(text, null)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OK", "Danke!", "JJFI64500000123456789", "Aino Lehto, Kirjakulma", "12.6. klo 9–15", "👍"})
    void isNotSaidOfWhatCantBeTold(String text) {
        assertThat(mismatches(text, "Hei, missä tilaamani lamppu viipyy?")).isZero();
    }

    /** They share most of their letters, and many of their words, with what is foreign. */
    @ParameterizedTest
    @ValueSource(strings = {
        "Vi skickar en ny lampa senast på fredag.",
        "Vi har den i lager och kan skicka den till er i dag.",
        "Den blev klar i dag, och det kommer en ny på fredag.",
        "Se on jo matkalla. Raha on tilillä homma hoidettu.",
        "I am on it and the man will be in at ten."})
    void ourOwnLanguagesAreNotForeign(String text) {
        assertThat(TestCoach.review(draft(text, null)).language()).isNotNull();
    }

    @Test
    void whatTheSenderTellsOfTheLanguageDoesNotHideIt() {
        var text = "Guten Tag! Ihr Paket ist heute bei uns abgegangen und kommt am Freitag an.";
        var told = new ReplyDraft(text, ReplyChannel.EMAIL, new Incoming("Hei, missä tilaamani lamppu viipyy?", null), null, true, false, null, "fi", null, List.of(), List.of(), null, Instant.parse("2026-03-17T08:15:00Z"));
        assertThat(TestCoach.review(told).findings()).extracting(Finding::rule).contains("language.mismatch");
    }

    private static long mismatches(String text, @Nullable String customer) {
        return TestCoach.review(draft(text, customer)).findings().stream().filter(finding -> finding.rule().equals("language.mismatch")).count();
    }

    private static ReplyDraft draft(String text, @Nullable String customer) {
        return new ReplyDraft(text, ReplyChannel.EMAIL, customer == null ? null : new Incoming(customer, null), null, true, false, null, null, null, List.of(), List.of(), null, Instant.parse("2026-03-17T08:15:00Z"));
    }
}
