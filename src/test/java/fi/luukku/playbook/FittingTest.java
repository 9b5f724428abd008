package fi.luukku.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.finnish.TestDictionary;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    void repliesOfAnotherLanguageAndWordsOfCourtesyDoNotFit() {
        assertThat(fitting.to("Paketet är försenat", Language.SV)).isEmpty();
        assertThat(shown("Hei! Kiitos viestistä. Terveisin Maija")).isEmpty();
        assertThat(shown("")).isEmpty();
    }

    private List<String> shown(String message) {
        return fitting.to(message, Language.FI).stream().map(id -> replies.get((int) id.value() - 1).shortcut()).toList();
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
            throw new java.io.UncheckedIOException(e);
        }
    }
}
