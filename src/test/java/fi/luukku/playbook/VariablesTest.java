package fi.luukku.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.finnish.Inflection;
import fi.luukku.finnish.TestDictionary;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class VariablesTest {

    private static final Map<Variable, String> MAIJA = Map.of(Variable.CUSTOMER_FIRST_NAME, "Maija", Variable.CUSTOMER_NAME, "Maija Lehtonen",
        Variable.AGENT_FIRST_NAME, "Aino", Variable.BRAND_NAME, "Kirjakulma", Variable.TICKET_NUMBER, "1042", Variable.ORDER_NUMBER, "10234",
        Variable.ORDER_PRODUCT, "sininen villatakki");

    private final Variables variables = new Variables(new Inflection(TestDictionary.get()));

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        {{customer.firstName|genitive}} tilaus           => Maijan tilaus
        {{customer.firstName|genetiivi}} tilaus          => Maijan tilaus
        Kerroin {{ customer.name | allatiivi }}          => Kerroin Maija Lehtoselle
        Kirjoita {{agent.firstName|allatiivi}}           => Kirjoita Ainolle
        Palautan {{order.product|genitive}} hinnan       => Palautan sinisen villatakin hinnan
        Meillä ei ole {{order.product|partitiivi}}       => Meillä ei ole sinistä villatakkia
        {{order.product|monikko|partitiivi}} on lisää    => sinisiä villatakkeja on lisää
        Saitko {{order.product|sinun|genetiivi}}?        => Saitko sinisen villatakkisi?
        Tervetuloa {{brand.name|illatiivi}}!             => Tervetuloa Kirjakulmaan!
        Tilauksen {{order.number}} paketti               => Tilauksen 10234 paketti
        Asia {{ticket.number|partitiivi}}                => Asia 1042:ta
        """)
    void valuesBend(String text, String filled) {
        assertThat(fill(text, MAIJA)).isEqualTo(filled);
    }

    @Test
    void aNameThatIsNotSurelyBentStandsAfterAWordForWhatItIs() {
        var book = Map.of(Variable.ORDER_PRODUCT, "Saariston vuosi 2026");
        assertThat(fill("Panen {{order.product|genetiivi|laji:\"kirja\"}} postiin.", book)).isEqualTo("Panen kirjan Saariston vuosi 2026 postiin.");
        assertThat(fill("Panen {{order.product|genetiivi}} postiin.", book)).isEqualTo("Panen tuotteen Saariston vuosi 2026 postiin.");
        assertThat(fill("Vien {{customer.firstName|allatiivi|muuten:\"sinulle\"}}.", Map.of(Variable.CUSTOMER_FIRST_NAME, "王"))).isEqualTo("Vien sinulle.");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        Hei {{customer.firstName}}!                                   => Hei!
        Hyvää päivää {{customer.firstName}},                          => Hyvää päivää,
        Hei {{customer.firstName|muuten:"hyvä asiakas"}}!             => Hei hyvä asiakas!
        Hyvä {{customer.name}}                                        => Hyvä [[täydennä: asiakkaan nimi]]
        Tilauksesi ({{order.number}}) on matkalla.                    => Tilauksesi on matkalla.
        Tilauksesi {{order.number}} on matkalla.                      => Tilauksesi [[täydennä: tilauksen numero]] on matkalla.
        Tilauksesi {{order.number|muuten:""}} on matkalla.            => Tilauksesi on matkalla.
        Paketista puuttui {{order.product|muuten:"tuote|kirja"}}.     => Paketista puuttui tuote|kirja.
        {{agent.firstName}}, {{brand.name}}                           => Kirjakulma
        Vanha {{customer.nickname}} tässä                             => Vanha [[täydennä: customer.nickname]] tässä
        """)
    void whatIsMissingLeavesNoHole(String text, String filled) {
        assertThat(fill(text, Map.of(Variable.BRAND_NAME, "Kirjakulma"))).isEqualTo(filled);
    }

    @Test
    void aMarkIsFoundBeforeItIsSent() {
        assertThat(Variables.unfilled("Tilauksesi [[täydennä: tilauksen numero]] on matkalla.")).isEqualTo("tilauksen numero");
        assertThat(Variables.unfilled("Beställningen [[fyll i: produktens namn]]")).isEqualTo("produktens namn");
        assertThat(Variables.unfilled("Kirjoitin [[ näin ]] ja [[täydennä]].")).isNull();
    }

    @Test
    void oneTextSpeaksInBothManners() {
        var text = "[Voit/Voitte] noutaa [tilauksesi/tilauksenne]. Auki ma/pe [1/2], [katso/katsokaa] https://kirjakulma.example/a/b";
        assertThat(variables.fill(text, Language.FI, MAIJA, false)).isEqualTo("Voit noutaa tilauksesi. Auki ma/pe [1/2], katso https://kirjakulma.example/a/b");
        assertThat(variables.fill(text, Language.FI, MAIJA, true)).isEqualTo("Voitte noutaa tilauksenne. Auki ma/pe [1/2], katsokaa https://kirjakulma.example/a/b");
        assertThat(variables.fill("[Du/Ni] kan hämta {{customer.firstName|genitive}} paket.", Language.SV, MAIJA, true)).isEqualTo("Ni kan hämta Maijas paket.");
        assertThat(variables.fill("{{order.product|sinun}}", Language.FI, MAIJA, true)).isEqualTo("sininen villatakkinne");
    }

    @Test
    void aCustomersNameIsNeverReadAsMarkup() {
        assertThat(fill("Hei {{customer.firstName}}!", Map.of(Variable.CUSTOMER_FIRST_NAME, "{{agent.name}}$1[a/b]"))).isEqualTo("Hei {{agent.name}}$1[a/b]!");
    }

    @ParameterizedTest
    @CsvSource({"{{customer.fistName}}, problem.variable.meant", "{{kissa}}, problem.variable.unknown", "{{customer.firstName|genetiv}}, problem.variable.filter",
        "{{customer.firstName|muuten}}, problem.variable.filter", "{{greeting.season|partitiivi}}, problem.variable.filter", "Hei {{customer.firstName}, problem.variable.braces"})
    void whatThereIsNotIsToldWhenSaving(String text, String problem) {
        assertThatThrownBy(() -> variables.check(text, Language.FI)).isInstanceOf(Problem.Invalid.class).hasMessage(problem);
    }

    @Test
    void casesAreForFinnish() {
        assertThatThrownBy(() -> variables.check("{{customer.firstName|partitive}}", Language.SV)).hasMessage("problem.variable.finnish");
        variables.check("{{customer.firstName|genitive}}", Language.SV);
        for (var one : Placeholder.CASES.entrySet()) {
            variables.check("{{customer.firstName|" + one.getKey() + "}}", Language.FI);
            variables.check("{{customer.firstName|" + one.getValue().name().toLowerCase() + "}}", Language.FI);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void theDemosRepliesAreWhole() throws IOException {
        var shop = (Map<String, Object>) new Yaml().load(Files.readString(Path.of("src/main/resources/demo/shop.yaml")));
        for (var reply : (List<Map<String, String>>) shop.get("savedReplies")) {
            var language = Language.of(reply.get("language"));
            variables.check(reply.get("text"), language);
            var nobody = Greetings.at(ZonedDateTime.of(2026, 11, 27, 12, 0, 0, 0, ZoneId.of("Europe/Helsinki")), language);
            for (var formal : new boolean[] {true, false}) {
                var filled = variables.fill(reply.get("text"), language, nobody, formal);
                assertThat(filled).doesNotContain("{{").doesNotContain(" !").doesNotContain("  ").doesNotContainPattern("\\[\\p{L}+/");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24, Hyvää joulua!", "2026-12-10, Jouluisin terveisin", "2026-12-30, Hyvää uutta vuotta!", "2027-01-03, Hyvää alkanutta vuotta!",
        "2027-02-01, Talvisin terveisin", "2026-04-03, Hyvää pääsiäistä!", "2026-04-06, Hyvää pääsiäistä!", "2026-04-07, Keväisin terveisin", "2027-03-28, Hyvää pääsiäistä!",
        "2026-04-29, Hyvää vappua!", "2026-05-02, Keväisin terveisin", "2026-06-18, Hyvää juhannusta!", "2026-06-20, Hyvää juhannusta!", "2026-06-21, Kesäisin terveisin",
        "2026-12-06, Hyvää itsenäisyyspäivää!", "2026-11-27, Syysterveisin"})
    void feastsAreWishedOnlyNearTheDay(LocalDate day, String greeting) {
        assertThat(SeasonGreeting.on(day).in(Language.FI)).isEqualTo(greeting);
    }

    @ParameterizedTest
    @CsvSource({"07:00, Hyvää huomenta, God morgon, Good morning", "11:00, Hyvää päivää, God dag, Good morning", "14:00, Hyvää päivää, God dag, Good afternoon",
        "19:30, Hyvää iltaa, God kväll, Good evening", "02:00, Hei, Hej, Hello"})
    void theGreetingFollowsTheClock(String time, String finnish, String swedish, String english) {
        var now = ZonedDateTime.parse("2026-11-27T" + time + ":00+02:00[Europe/Helsinki]");
        assertThat(List.of(Language.values()).stream().map(language -> Greetings.at(now, language).get(Variable.GREETING_TIME))).containsExactly(finnish, swedish, english);
    }

    private String fill(String text, Map<Variable, String> values) {
        return variables.fill(text, Language.FI, values, false);
    }
}
