package fi.luukku.coach;

import fi.luukku.coach.ReplyDraft.Incoming;
import fi.luukku.finnish.LanguageGuess;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.TestDictionary;
import fi.luukku.kernel.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked in a customer's message, and where. */
class AsksTest {

    private static Review review(String message, String draft) {
        return TestCoach.review(new ReplyDraft(draft, ReplyChannel.EMAIL, new Incoming(message, null), null, true, false, null, null, null, List.of(), List.of(), null, Instant.parse("2026-03-17T08:15:00Z")));
    }

    private static List<String> texts(List<Asked> asked) {
        return asked.stream().map(Asked::text).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Hei! Milloin tilaukseni saapuu? Terveisin Maija                    | Milloin tilaukseni saapuu?
        Haluaisin tietää, onko takki vedenpitävä.                          | onko takki vedenpitävä.
        Mietin että milloin saatte lisää kokoa M                           | milloin saatte lisää kokoa M
        Osaatko sanoa, paljonko postikulut ovat?                           | Osaatko sanoa, paljonko postikulut ovat?
        onks teillä vielä sinistä pipoa                                    | onks teillä vielä sinistä pipoa
        Tilasin lampun viikko sitten, joten missä se mahtaa viipyä?        | missä se mahtaa viipyä?
        Moi, en löydä kuittia mistään. Mistä sen saisi?                    | Mistä sen saisi?
        Hej! När kommer mitt paket?                                        | När kommer mitt paket?
        Hej, jag undrar om mattan tål maskintvätt i varmt vatten.          | om mattan tål maskintvätt i varmt vatten.
        Hi there, could you tell me when my order ships?                   | could you tell me when my order ships?
        """)
    void aQuestionIsFoundHoweverItIsPut(String message, String question) {
        assertThat(texts(review(message, "Kiitos!").questions())).containsExactly(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Hiljainen huone, kiitos.                                           | Hiljainen huone, kiitos.
        Voisitteko lähettää kuitin sähköpostiin?                           | Voisitteko lähettää kuitin sähköpostiin?
        Haluan peruuttaa tilauksen 20114.                                  | Haluan peruuttaa tilauksen 20114.
        Lasku oli väärä, joten korjatkaa se heti.                          | korjatkaa se heti.
        Saisinko vielä uuden palautustarran?                               | Saisinko vielä uuden palautustarran?
        Hej, kan ni skicka ett nytt kvitto till mig?                       | kan ni skicka ett nytt kvitto till mig?
        Hello, please cancel the second lamp of my order.                  | please cancel the second lamp of my order.
        """)
    void aRequestIsFoundOnceAndIsNoQuestion(String message, String request) {
        var review = review(message, "Kiitos!");
        assertThat(texts(review.requests())).containsExactly(request);
        assertThat(review.questions()).isEmpty();
    }

    @Test
    void severalOfOneSentenceAreSeveral() {
        assertThat(texts(review("Paljonko maksaa toimitus Rovaniemelle, ja kauanko se kestää?", "Hei!").questions())).containsExactly("Paljonko maksaa toimitus Rovaniemelle", "kauanko se kestää?");
        assertThat(texts(review("Peruuttakaa tilaus ja palauttakaa rahat.", "Hei!").requests())).containsExactly("Peruuttakaa tilaus", "palauttakaa rahat.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Voiko tällaista edes tapahtua?!
        Mitä ihmettä te puuhaatte?
        Moi, mitä kuuluu?
        Mikä pettymys!
        Hi, how are you? The parcel has come.
        Sain kaiken, mitä tilasin.
        """)
    void whatNobodyIsToAnswerIsNoQuestion(String message) {
        assertThat(review(message, "Kiitos!").questions()).isEmpty();
    }

    @Test
    void placesAreOfTheMessageInUtf16() {
        var message = "😀 Hei! Milloin paketti saapuu? Peruuttakaa lehti.";
        var review = review(message, "Hei!");
        assertThat(review.questions()).singleElement().satisfies(asked -> assertThat(message.substring(asked.start(), asked.end())).isEqualTo("Milloin paketti saapuu?"));
        assertThat(review.requests()).singleElement().satisfies(asked -> assertThat(message.substring(asked.start(), asked.end())).isEqualTo("Peruuttakaa lehti."));
    }

    @Test
    void eachIsAnsweredByItself() {
        var review = review("Milloin tilaukseni saapuu? Voinko vielä vaihtaa noutopaikan?", "Hei! Paketti saapuu torstaina.");
        assertThat(review.questions()).extracting(Asked::answered).containsExactly(true, false);
    }

    @Test
    void withoutADictionaryNothingIsHeldAgainstTheDraft() {
        var coach = new Coach(Morphology.NONE, new LanguageGuess(Morphology.NONE), TestDictionary.spelling());
        var draft = new ReplyDraft("Hei! Takki on valitettavasti loppunut. Palautamme rahasi tilillesi huomenna. Ota yhteyttä asiakaspalveluumme.", ReplyChannel.EMAIL,
            new Incoming("Milloin takki saapuu? Lähettäkää kuitti.", "fi"), null, true, false, null, "fi", null, List.of(), List.of(), null, Instant.parse("2026-03-17T08:15:00Z"));
        assertThat(coach.review(draft, HouseRules.NONE, Language.FI).findings()).extracting(Finding::rule)
            .doesNotContain("question.unanswered", "request.unconfirmed", "alternative.missing", "bounce", "next-step.missing", "deadline.missing", "burden");
    }

    @Test
    void anEchoIsNoAnswer() {
        assertThat(review("Voinko vaihtaa noutopaikan? Milloin paketti saapuu?", "Kiitos kysymyksestäsi noutopaikan vaihtamisesta.").questions()).noneMatch(Asked::answered);
    }

    /** What we have said before needs no saying again: neither the answer nor the regret. */
    @Test
    void whatWasAnsweredBeforeIsAnswered() {
        var message = "Hei! Kirja tuli rikki. Milloin uusi tulee? Saanko palautuslapun?";
        var before = "Hei Maija! Olen pahoillani, että kirja tuli rikki. Uusi kirja tulee perjantaina 27.11. Terveisin Aino";
        var text = "Hei Maija! Tässä on vielä palautuslappu. Terveisin Aino";
        assertThat(review(text, new Incoming(message, "fi", null, before)).questions()).extracting(Asked::answered).containsExactly(true, true);
        assertThat(review(text, new Incoming(message, "fi")).questions()).extracting(Asked::answered).containsExactly(false, true);
        assertThat(rules(text, new Incoming(message, "fi", null, before))).doesNotContain("apology.missing");
        assertThat(rules(text, new Incoming(message, "fi"))).contains("apology.missing");
    }

    private static Review review(String text, Incoming customer) {
        return TestCoach.review(new ReplyDraft(text, ReplyChannel.EMAIL, customer, "Maija", true, true, null, null, null, List.of(), List.of(), null, Instant.parse("2026-11-23T08:00:00Z")));
    }

    private static List<String> rules(String text, Incoming customer) {
        return review(text, customer).findings().stream().map(Finding::rule).toList();
    }
}
