package fi.luukku.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.testing.LuukkuTest;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuukkuTest
class GlossaryTest {

    @Autowired Glossary glossary;
    @Autowired Brands brands;
    @Autowired Agents agents;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Brand brand;
    private Brand other;
    private Viewer lauri;
    private Viewer aino;

    @BeforeEach
    void kirjakulmaAndItsNeighbour() {
        brand = brand("k");
        other = brand("n");
        lauri = viewer("lauri", Role.LEAD);
        aino = viewer("aino", Role.AGENT);
    }

    @Test
    void aLeadKeepsTheTermsOfOneBrand() {
        glossary.add(lauri, brand.id(), Language.FI, " keräilijä ", "pakkaaja", "");
        var term = glossary.of(brand.id()).getFirst();
        assertThat(term.term()).isEqualTo("keräilijä");
        glossary.change(lauri, term.id(), Language.FI, "keräilijä", "se, joka pakkaa", "varastosta");
        assertThat(glossary.of(brand.id())).singleElement().extracting(GlossaryTerm::plain, GlossaryTerm::note).containsExactly("se, joka pakkaa", "varastosta");
        assertThat(glossary.of(other.id())).isEmpty();
        glossary.remove(lauri, term.id());
        assertThat(glossary.of(brand.id())).isEmpty();
    }

    @Test
    void aTermStandsOnceInALanguage() {
        glossary.add(lauri, brand.id(), Language.FI, "SKU", "tuotenumero", "");
        assertThatThrownBy(() -> glossary.add(lauri, brand.id(), Language.FI, "sku", "numero", "")).isInstanceOf(Problem.Invalid.class).hasMessage("problem.taken");
        glossary.add(lauri, brand.id(), Language.SV, "SKU", "produktnummer", "");
        glossary.add(lauri, other.id(), Language.FI, "SKU", "tuotenumero", "");
        assertThat(glossary.of(brand.id())).hasSize(2);
    }

    @Test
    void anAgentDoesNotChangeIt() {
        assertThatThrownBy(() -> glossary.add(aino, brand.id(), Language.FI, "SKU", "tuotenumero", "")).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> glossary.take(aino, brand.id(), "fi;SKU;tuotenumero")).isInstanceOf(Problem.Forbidden.class);
        assertThat(glossary.of(brand.id())).isEmpty();
    }

    @Test
    void aTableGoesOutAndComesBack() {
        glossary.add(lauri, brand.id(), Language.FI, "OVT; tunnus", "verkko\"lasku\"osoite", "=HYPERLINK(\"x\")");
        glossary.add(lauri, brand.id(), Language.SV, "restnoterad", "slut i lager", "", "slut, kommer senare");
        var file = glossary.file(brand.id());
        assertThat(file).startsWith("language;term;plain;note;customers\r\n").contains("\"'=HYPERLINK(\"\"x\"\")\"", ";\"slut, kommer senare\"\r\n");
        assertThat(glossary.take(lauri, other.id(), "\uFEFF" + file)).isEqualTo(new Glossary.Imported(2, 0, List.of()));
        assertThat(glossary.file(other.id())).isEqualTo(file);
    }

    @Test
    void whatIsKnownChangesAndWhatCanNotBeReadIsTold() {
        glossary.add(lauri, brand.id(), Language.FI, "SKU", "tuotenumero", "");
        var imported = glossary.take(lauri, brand.id(), "kieli,sana,selvä\nfi,sku,tuotteen numero\nxx,outo,sana\nfi,,tyhjä\n\nen,back order,\"coming, later\"\n");
        assertThat(imported).isEqualTo(new Glossary.Imported(1, 1, List.of(3, 4)));
        assertThat(glossary.of(brand.id())).extracting(GlossaryTerm::plain).containsExactlyInAnyOrder("tuotteen numero", "coming, later");
    }

    @Test
    void itKnowsWhatCustomersSay() {
        glossary.add(lauri, brand.id(), Language.FI, "muistikirja", "", "", " vihko,lehtiö , ,vihko");
        var term = glossary.of(brand.id()).getFirst();
        assertThat(term.said()).containsExactly("vihko", "lehtiö");
        assertThat(term.instead()).as("the term itself will do").isNull();
        glossary.change(lauri, term.id(), Language.FI, "muistikirja", "kirja", "", "vihko");
        assertThat(glossary.of(brand.id())).singleElement().extracting(GlossaryTerm::saidLine, GlossaryTerm::instead).containsExactly("vihko", "kirja");
        assertThatThrownBy(() -> glossary.change(lauri, term.id(), Language.FI, "muistikirja", "", "", " , ")).isInstanceOf(Problem.Invalid.class).hasMessage("problem.glossary-for-nothing");
        assertThatThrownBy(() -> glossary.change(lauri, term.id(), Language.FI, "muistikirja", "", "", "x".repeat(101))).isInstanceOf(Problem.Invalid.class).hasMessage("problem.long");
        var many = IntStream.range(0, 21).mapToObj(i -> "sana" + i).collect(Collectors.joining(","));
        assertThatThrownBy(() -> glossary.change(lauri, term.id(), Language.FI, "muistikirja", "", "", many)).isInstanceOf(Problem.Invalid.class).hasMessage("problem.glossary-many");
    }

    @Test
    void aTableTellsThemOrLeavesThem() {
        glossary.add(lauri, brand.id(), Language.FI, "muistikirja", "", "", "vihko");
        assertThat(glossary.take(lauri, brand.id(), "fi;muistikirja;kirja;")).isEqualTo(new Glossary.Imported(0, 1, List.of()));
        assertThat(glossary.of(brand.id()).getFirst().said()).containsExactly("vihko");
        assertThat(glossary.take(lauri, brand.id(), "fi;muistikirja;;;lehtiö, plokki\nfi;kynä;;;")).isEqualTo(new Glossary.Imported(0, 1, List.of(2)));
        assertThat(glossary.of(brand.id()).getFirst().said()).containsExactly("lehtiö", "plokki");
    }

    private Brand brand(String first) {
        return brands.create(first + mark, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
    }

    private Viewer viewer(String name, Role role) {
        return agents.viewer(agents.add(name, name + "@" + mark + ".example", role, Language.FI).id()).orElseThrow();
    }
}
