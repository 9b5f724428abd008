package fi.luukku.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.access.Agents;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Language;
import fi.luukku.playbook.Glossary;
import fi.luukku.playbook.GlossaryTerm;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.Multipart;
import fi.luukku.testing.Visitor;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LuukkuTest
class GlossaryPagesTest {

    private static final String PASSWORD = "kolme sanaa perakkain";

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Brands brands;
    @Autowired Glossary glossary;
    @LocalServerPort int port;

    private final String unique = Long.toString(System.nanoTime(), 36);
    private Brand brand;
    private Visitor lauri;

    @BeforeEach
    void lauriIsALead() {
        brand = brands.create("g" + unique, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        lauri = signedIn("lauri", Role.LEAD);
    }

    @Test
    void aLeadAddsChangesAndRemovesAWord() {
        assertThat(lauri.submit("/admin/glossary", word("nimeke", "kirja")).statusCode()).isEqualTo(303);
        var term = glossary.of(brand.id()).getFirst();
        assertThat(lauri.submit("/admin/glossary/" + term.id(), word("nimeke", "teos")).statusCode()).isEqualTo(303);
        assertThat(lauri.get("/admin/glossary?brand=" + brand.id()).body()).contains("nimeke", "teos");
        assertThat(lauri.submit("/admin/glossary/" + term.id() + "/end", Map.of()).statusCode()).isEqualTo(303);
        assertThat(glossary.of(brand.id())).isEmpty();
    }

    @Test
    void whatCustomersSayIsEnough() {
        var word = new HashMap<>(word("muistikirja", ""));
        word.put("said", "vihko, lehtiö");
        assertThat(lauri.submit("/admin/glossary", word).statusCode()).isEqualTo(303);
        assertThat(lauri.get("/admin/glossary?brand=" + brand.id()).body()).contains("asiakkaat sanovat: vihko, lehtiö", "value=\"vihko, lehtiö\"").doesNotContain("→");
        var term = glossary.of(brand.id()).getFirst();
        word.put("said", "x".repeat(101));
        assertThat(lauri.submit("/admin/glossary/" + term.id(), word).body()).contains("Enintään 100 merkkiä.", "x".repeat(101));
    }

    @Test
    void nothingTypedIsLostWhenSomethingIsWrong() {
        var answer = lauri.submit("/admin/glossary", word("nimeke & muu", " "));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("nimeke &amp; muu", "Kirjoita selkeä sana tai asiakkaiden sanat");
    }

    @Test
    void theTableOfAnOldSpreadsheetIsTakenInAndGivenOut() {
        var table = "kieli;talon sana;selvä sana;huomautus\r\nfi;keräilijä;pakkaaja;\r\nfi;rikki\r\n".getBytes(Charset.forName("windows-1252"));
        var form = new Multipart().field("_csrf", lauri.token()).field("brand", brand.id().toString()).file("file", "sanasto.csv", "text/csv", table);
        assertThat(lauri.post("/admin/glossary/file", form).statusCode()).isEqualTo(303);
        assertThat(lauri.get("/admin/glossary?brand=" + brand.id()).body()).contains("keräilijä", "Nämä rivit eivät kelvanneet: 3");
        assertThat(glossary.of(brand.id())).extracting(GlossaryTerm::plain).containsExactly("pakkaaja");
        var file = lauri.get("/admin/glossary/file?brand=" + brand.id());
        assertThat(file.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value).contains("attachment"));
        assertThat(file.body()).isEqualTo("\uFEFFlanguage;term;plain;note;customers\r\nfi;keräilijä;pakkaaja;;\r\n");
    }

    @Test
    void anAgentDoesNotSeeIt() {
        assertThat(signedIn("aino", Role.AGENT).get("/admin/glossary").statusCode()).isEqualTo(403);
    }

    private Map<String, String> word(String term, String plain) {
        return Map.of("brand", brand.id().toString(), "language", "fi", "term", term, "plain", plain, "note", "");
    }

    private Visitor signedIn(String name, Role role) {
        var agent = agents.add(name, name + unique + "@kirjakulma.example", role, Language.FI);
        passwords.set(agent.id(), PASSWORD);
        var visitor = new Visitor(port);
        visitor.signIn(agent.email(), PASSWORD);
        return visitor;
    }
}
