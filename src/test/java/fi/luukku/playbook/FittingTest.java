package fi.luukku.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.finnish.TestDictionary;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class FittingTest {

    /** What customers write, and the shortcut of the reply that a colleague would look for; "" where there is none. */
    private static final Map<String, String> MESSAGES = new LinkedHashMap<>();

    static {
        MESSAGES.put("Hei, paketti tuli tänään mutta yksi kirja puuttui siitä. Laskussa se kyllä on. Mitä teen?", "puuttuu");
        MESSAGES.put("Tilasin kolme kirjaa ja laatikossa oli vain kaksi, dekkari puuttuu.", "puuttuu");
        MESSAGES.put("Moi! Sain väärän kirjan, tilasin Saariston linnut ja sain keittokirjan. Voiko vaihtaa?", "vaara");
        MESSAGES.put("Lähetitte ihan väärän kirjan.", "vaara");
        MESSAGES.put("Paketti oli kolhiintunut kuljetuksessa ja kirjan kansi on repeytynyt.", "vaurio");
        MESSAGES.put("Kirja oli vaurioitunut perille tullessaan, kulmat lytyssä. Kuvat liitteenä.", "vaurio");
        MESSAGES.put("Missä paketti viipyy? Seuranta ei ole liikkunut viikkoon ja sen piti tulla jo maanantaina.", "myohassa");
        MESSAGES.put("Pakettini on myöhässä, seurannassa ei näy mitään uutta.", "myohassa");
        MESSAGES.put("Palautin kirjan viikko sitten, milloin rahat tulevat tilille?", "palautettu");
        MESSAGES.put("Miten voin palauttaa kirjan? Sain saman lahjaksi kahteen kertaan. Tarvitseeko palautuskoodin?", "palauta");
        MESSAGES.put("Haluaisin perua tilaukseni, jos se ei ole vielä lähtenyt.", "peru");
        MESSAGES.put("Sivuilla lukee että kirja on loppu. Milloin uusi erä tulee kustantajalta?", "loppu");
        MESSAGES.put("Tarvitsisimme laskun verkkolaskuna. Mitä tietoja tarvitsette välittäjästä?", "ovt");
        MESSAGES.put("Lahjakortin koodi ei toimi kassalla, auttakaa.", "lahjakortti");
        MESSAGES.put("Voinko noutaa tilauksen myymälästä Tampereelta ja mihin aikaan olette auki?", "nouto");
        MESSAGES.put("Muutin juuri, voitteko vaihtaa tilauksen osoitteen uuteen?", "osoite");
        MESSAGES.put("Paljonko postikulut ovat ja mikä on toimitusaika Rovaniemelle?", "toimitus");
        MESSAGES.put("Onko teillä töitä kesäksi? Olen opiskelija ja luen paljon.", "");
        MESSAGES.put("Suosittelisitko jännittävää luettavaa kymmenvuotiaalle?", "");
        MESSAGES.put("Haluaisimme kirjailijan vierailulle kouluumme keväällä.", "");
    }

    /** Of the demo's tickets, written long before, those that a reply of the house answers. */
    private static final Map<String, String> TICKETS = Map.ofEntries(Map.entry("Paketista puuttui kirja", "puuttuu"), Map.entry("Missä tilaus 50766 on?", "myohassa"),
        Map.entry("Osoitteenmuutos ja yksi lasku", "osoite"), Map.entry("ehdinkö hakea tänään??", "nouto"), Map.entry("Kastunut paketti", "vaurio"),
        Map.entry("Väärä kirja tuli", "vaara"), Map.entry("Peruutan tilauksen", "peru"), Map.entry("Kirjan kulma lytyssä", "vaurio"), Map.entry("Palautus", "palauta"),
        Map.entry("Matkahuollon paketti kadonnut", "myohassa"), Map.entry("Lahjakortti ei tullut", "lahjakortti"), Map.entry("Koulukirjat hukassa", "myohassa"),
        Map.entry("Puuttuu tavaraa", "puuttuu"), Map.entry("Palautin, mutta rahoja ei näy", "palautettu"), Map.entry("Verkkolaskuosoitteemme muuttuu", "ovt"),
        Map.entry("Kehuja myyjälle", "kiitos"), Map.entry("Missä tilaus 50301 viipyy", "myohassa"), Map.entry("Tilaus meni kahteen kertaan", "peru"),
        Map.entry("väärä väri", "vaara"), Map.entry("Lahjakortin voimassaolo", "lahjakortti"), Map.entry("Kalenterin palautus", "palauta"),
        Map.entry("Lasku tuli väärään paikkaan", "ovt"), Map.entry("laskulla tilaaminen", "ovt"), Map.entry("Hyvityslasku puuttuu", "ovt"));

    private final List<SavedReply> replies = finnish();
    private final Fitting fitting = new Fitting(replies, new Lemmas(TestDictionary.get()));

    @Test
    void theFittingReplyIsAmongTheThreeThatAreShown() {
        assertThat(replies).hasSize(15);
        var wrong = new ArrayList<String>();
        var first = 0;
        for (var message : MESSAGES.entrySet()) {
            var shown = shown(message.getKey());
            var right = message.getValue().isEmpty() ? shown.isEmpty() : shown.contains(message.getValue());
            if (!right) wrong.add(message.getKey() + " wants " + message.getValue() + ", gets " + shown);
            if (!shown.isEmpty() && shown.getFirst().equals(message.getValue())) first++;
            assertThat(shown).hasSizeLessThanOrEqualTo(3);
        }
        System.out.printf("Fitting replies: %d of %d messages right, first in %d; %s%n", MESSAGES.size() - wrong.size(), MESSAGES.size(), first, wrong);
        assertThat(wrong).hasSizeLessThanOrEqualTo(2);
        assertThat(first).isGreaterThanOrEqualTo(14);
    }

    @Test
    @SuppressWarnings("unchecked")
    void lettersOfAllKindsFindTheirsMoreOftenThanNotAndTheOthersMostlyNone() throws IOException {
        var found = 0;
        var chance = 0;
        var others = 0;
        try (var files = Files.list(Path.of("src/main/resources/demo/tickets"))) {
            for (var file : files.toList()) {
                var ticket = (Map<String, Object>) new Yaml().load(Files.readString(file));
                if (!"fi".equals(ticket.getOrDefault("language", "fi"))) continue;
                var subject = String.valueOf(ticket.get("subject"));
                var text = ((List<Map<String, Object>>) ticket.get("timeline")).stream().map(entry -> entry.get("text")).filter(Objects::nonNull).findFirst();
                var shown = fitting.to(subject, text.map(String::valueOf).orElse(""), Language.FI).stream().map(id -> replies.get((int) id.value() - 1).shortcut()).toList();
                var wanted = TICKETS.get(subject);
                if (wanted == null) others++;
                if (wanted == null && !shown.isEmpty()) chance++;
                if (wanted != null && shown.contains(wanted)) found++;
            }
        }
        System.out.printf("Fitting replies to the demo's tickets: %d of %d found, %d of %d others given one by chance%n", found, TICKETS.size(), chance, others);
        assertThat(found).isGreaterThanOrEqualTo(15);
        assertThat(chance / (double) others).isLessThan(0.3);
    }

    @Test
    void repliesOfAnotherLanguageAndWordsOfCourtesyDoNotFit() {
        assertThat(fitting.to("", "Paketet är försenat", Language.SV)).isEmpty();
        assertThat(shown("Hei! Kiitos viestistä. Terveisin Maija")).isEmpty();
        assertThat(shown("")).isEmpty();
    }

    private List<String> shown(String message) {
        return fitting.to("", message, Language.FI).stream().map(id -> replies.get((int) id.value() - 1).shortcut()).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<SavedReply> finnish() {
        try {
            var shop = (Map<String, Object>) new Yaml().load(Files.readString(Path.of("src/main/resources/demo/shop.yaml")));
            var all = new ArrayList<SavedReply>();
            for (var reply : (List<Map<String, String>>) shop.get("savedReplies")) {
                if (!reply.get("language").equals("fi")) continue;
                all.add(new SavedReply(Id.of(all.size() + 1), reply.get("name"), reply.get("shortcut"), Language.FI, reply.get("text")));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
