package fi.luukku.coach;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When a promise is due, read on Tuesday 17 March 2026 at 10.15 by a store that is open from nine to four. */
class PromisesTest {

    private static final Instant NOW = Instant.parse("2026-03-17T08:15:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"Pidämme kirjaa varattuna perjantaihin asti.", "Tilaukset toimitetaan 1–3 arkipäivän kuluessa.", "Vastaamme viesteihin 24 tunnin kuluessa.",
        "Saat paketin luultavasti perjantaina.", "We usually answer within two days.",
        "Saat palauttaa mekon 30 päivän kuluessa.", "Paketti on noudettavissa 23.3. asti.", "Jos et saa pakettia perjantaina, kirjoita meille.", "Ehkä kuski tuo sen teille huomenna.",
        "Sait tuolin perjantaina 20.3., joten ilmoita palautuksesta viimeistään torstaina 26.3.", "Du får returnera stolen inom 14 dagar.", "Paketet ska hämtas senast den 23 mars.",
        "Öppnade nystan tar vi inte emot, andra tar vi emot inom 30 dagar.", "Lähetin uuden tänään, ja palaan asiaan.", "I sent the new one today and will get back to you.", "Hopefully the part arrives on Friday.", "The concert is on Friday."})
    void whatHoldsForEverybodyOrLastsIsNoPromise(String draft) {
        assertThat(TestCoach.review(ReplyDraft.of(draft, NOW)).promises()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Palaan asiaan perjantaihin mennessä.                      | 2026-03-20T16:00
        Vastaan sinulle vielä tänään.                             | 2026-03-17T16:00
        Soitan teille tänään klo 14.                              | 2026-03-17T14:00
        Soitan huomenna kello 9–11.                               | 2026-03-18T11:00
        Lähetämme uuden huomenna.                                 | 2026-03-18T16:00
        Saat vastauksen viikon kuluessa.                          | 2026-03-24T16:00
        Hyvitys näkyy tilillä 3–5 pankkipäivässä.                 | 2026-03-24T16:00
        Palautamme rahat kolmen arkipäivän kuluessa.              | 2026-03-20T16:00
        Vastaan sinulle 24 tunnin kuluessa.                       | 2026-03-18T10:15
        Ilmoitamme asiasta 12.6. mennessä.                        | 2026-06-12T16:00
        Lähetämme pöydän ensi viikolla.                           | 2026-03-27T16:00
        Lähetämme pöydän tämän viikon aikana.                     | 2026-03-20T16:00
        Hyvitämme summan kuun loppuun mennessä.                   | 2026-03-31T16:00
        Toimitamme sohvan ennen pääsiäistä.                       | 2026-04-02T16:00
        Toimitamme sohvan teille ennen joulua.                    | 2026-12-23T16:00
        Lähetämme kirjan ennen juhannusta.                        | 2026-06-18T16:00
        Palaan asiaan ensi viikon tiistaina.                      | 2026-03-24T16:00
        Palaan asiaan ennen perjantaita.                          | 2026-03-19T16:00
        Vi skickar en ny lampa inom tre dagar.                    | 2026-03-20T16:00
        Jag återkommer senast på fredag.                          | 2026-03-20T16:00
        Jag ringer upp dig i morgon kl. 14 om din beställning.    | 2026-03-18T14:00
        Vi återbetalar beloppet före månadens slut.               | 2026-03-31T16:00
        We will answer you by Friday.                             | 2026-03-20T16:00
        I will call you tomorrow at 2 pm.                         | 2026-03-18T14:00
        We will refund you within two working days.               | 2026-03-19T16:00
        We will send the chair next week.                         | 2026-03-27T16:00
        We will send the chair by the end of the month.           | 2026-03-31T16:00
        Palautamme rahat 14 päivän kuluessa.                      | 2026-03-31T16:00
        Vastaan sinulle kahden päivän aikana.                     | 2026-03-19T16:00
        Lähetän uuden kirjan 2–3 päivän kuluessa.                 | 2026-03-20T16:00
        Vastaan sinulle päivän mittaan.                           | 2026-03-17T16:00
        Vastaan sinulle tämän päivän aikana.                      | 2026-03-17T16:00
        Ilmoitan siitä viimeistään perjantaina. Siitä eteenpäin ne odottavat. | 2026-03-20T16:00
        Lähetän tuolin viimeistään lauantaina 21.3.               | 2026-03-21T23:59
        Lähetän tuolin viimeistään torstaina 26.3.                | 2026-03-26T16:00
        Vi skickar stolen torsdag den 26 mars.                    | 2026-03-26T16:00
        We will send the chair by Thursday, 26 March.             | 2026-03-26T16:00
        Huoltomestari soittaa teille viikolla 13.                 | 2026-03-27T16:00
        Lähetän takin torstaina tai perjantaina.                  | 2026-03-20T16:00
        Palailen asiaan heti viikonlopun jälkeen.                 | 2026-03-23T16:00
        Kuski tuo uuden pöydän torstaina.                         | 2026-03-19T16:00
        Asentajamme tulee käymään perjantaina klo 10–12.          | 2026-03-20T12:00
        I will call you the day after tomorrow.                   | 2026-03-19T16:00
        We'll have the lamp with you by Friday.                   | 2026-03-20T16:00
        I'll be in touch by Thursday at noon.                     | 2026-03-19T12:00
        Vi hör av oss efter helgen.                               | 2026-03-23T16:00
        Vi ringer dig vecka 13.                                   | 2026-03-27T16:00
        We will call you in week 2.                               | 2027-01-15T16:00
        Kuljetusliike hakee sohvan teiltä torstaina klo 8–12.     | 2026-03-19T12:00
        Tekninen osasto vastaa teille viiden arkipäivän sisällä.  | 2026-03-24T16:00
        Kollegani Oona soittaa sinulle iltapäivällä.              | 2026-03-17T16:00
        Teille soittaa huomenna asentajamme Pentti.               | 2026-03-18T16:00
        Korjattu takki on valmiina liikkeessä perjantaina.        | 2026-03-20T16:00
        Uudet tiivisteet ovat perillä viimeistään maanantaina.    | 2026-03-23T16:00
        Saat ehjän kulhon ennen pääsiäistä.                       | 2026-04-02T16:00
        Maksamasi 40 € palautuu kortillesi kolmessa arkipäivässä. | 2026-03-20T16:00
        Uusi viulunkieli tulee sinulle postissa torstaina.        | 2026-03-19T16:00
        Du får den nya kåpan på torsdag.                          | 2026-03-19T16:00
        Cykeln är klar på fredag.                                 | 2026-03-20T16:00
        Montören ringer dig i morgon om din spis.                 | 2026-03-18T16:00
        A new filter leaves our warehouse tomorrow.               | 2026-03-18T16:00
        The money will be back in your account by Friday.         | 2026-03-20T16:00
        It'll go in the post today.                               | 2026-03-17T16:00
        Our vet will call you tomorrow at 2 pm.                   | 2026-03-18T14:00
        You'll have the new tyres on Friday.                      | 2026-03-20T16:00
        Räätälimme hakee puvun torstaina iltapäivällä.            | 2026-03-19T16:00
        Verho lähtee tämän päivän kuljetuksessa.                  | 2026-03-17T16:00
        Cykeln är hos dig på fredag, jag hör av mig om något sker.| 2026-03-20T16:00
        Jag ringer dig på torsdag efter lunch.                    | 2026-03-19T16:00
        You'll hear from our tailor in two weeks' time.           | 2026-03-31T16:00
        Give us three working days for the strings, and you will have it back. | 2026-03-20T16:00
        """)
    void isDueAtTheLastMomentAtWhichItIsKept(String draft, LocalDateTime due) {
        assertThat(TestCoach.review(ReplyDraft.of(draft, NOW)).promises()).extracting(PromiseFound::due).containsExactly(due.atZone(ZoneId.of("Europe/Helsinki")).toInstant());
    }

    @Test
    void holidaysAreNoBusinessDays() {
        var maundyThursday = Instant.parse("2026-04-02T08:00:00Z");
        assertThat(TestCoach.review(ReplyDraft.of("Palautamme rahat kahden arkipäivän kuluessa.", maundyThursday)).promises())
            .extracting(PromiseFound::due).containsExactly(Instant.parse("2026-04-08T13:00:00Z"));
    }

    @Test
    void twoOfOneSentenceAreTwo() {
        var draft = "Lähetän uuden takin huomenna, ja hyvitämme postikulut perjantaina.";
        assertThat(TestCoach.review(ReplyDraft.of(draft, NOW)).promises()).extracting(PromiseFound::text).containsExactly("Lähetän uuden takin huomenna", "ja hyvitämme postikulut perjantaina");
    }

    @Test
    void thePlaceIsThatOfThePromise() {
        var draft = "Hei Maija! Tutkin asiaa, ja palaan siihen perjantaina. Terveisin Aino";
        assertThat(TestCoach.review(ReplyDraft.of(draft, NOW)).promises()).allSatisfy(promise -> assertThat(draft.substring(promise.start(), promise.end())).isEqualTo(promise.text())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Koodi lähtee sinulle tunnin sisällä siitä, kun palautus on kirjattu.", "We will refund you within 14 days of receiving the chair.",
        "Vi återbetalar pengarna inom 14 dagar från att vi har fått stolen.", "Palautamme rahat 14 päivän sisällä palautuksen saapumisesta.",
        "Rahat ovat tililläsi viiden arkipäivän kuluessa paketin saapumisesta.", "Palautamme rahat viikon kuluessa, kun paketti on meillä."})
    void whatRunsFromSomethingElseHasNoTimeYet(String draft) {
        assertThat(TestCoach.review(ReplyDraft.of(draft, NOW)).promises()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Huoltomestari soittaa teille huomenna.                | DEED
        Uusi takki on perillä perjantaina.                    | ARRIVAL
        Our driver will collect the sofa from you on Friday.  | DEED
        The money will be back in your account by Friday.     | ARRIVAL
        Palaan asiaan perjantaihin mennessä.                  | CONTACT
        Otan sinuun yhteyttä huomenna.                        | CONTACT
        Saat vastauksen viikon kuluessa.                      | CONTACT
        Kuulet meistä viimeistään torstaina.                  | CONTACT
        Ilmoitan sinulle huomenna, kuinka kävi.               | CONTACT
        Lähetän uuden lampun huomenna.                        | DEED
        Soitan sinulle huomenna kello 14.                     | DEED
        Palautamme rahat kolmen arkipäivän kuluessa.          | DEED
        Rahat palautetaan tilillesi kolmessa arkipäivässä.    | DEED
        Hyvitys näkyy tilillä 3–5 pankkipäivässä.             | ARRIVAL
        Jag återkommer senast på fredag.                      | CONTACT
        Vi skickar en ny lampa inom tre dagar.                | DEED
        I will get back to you by Friday.                     | CONTACT
        We will refund you within two working days.           | DEED
        """)
    void whatKeepsItIsKnown(String draft, PromiseFound.Kind kind) {
        assertThat(TestCoach.review(ReplyDraft.of(draft, NOW)).promises()).extracting(PromiseFound::kind).containsExactly(kind);
    }
}
