package fi.luukku.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.access.Agents;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Language;
import fi.luukku.playbook.Playbook;
import fi.luukku.playbook.PlaybookStep;
import fi.luukku.playbook.PlaybookWriting;
import fi.luukku.playbook.Playbooks;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.Visitor;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LuukkuTest
class PlaybookPagesTest {

    private static final String PASSWORD = "kolme sanaa perakkain";

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Brands brands;
    @Autowired Playbooks playbooks;
    @Autowired PlaybookWriting writing;
    @LocalServerPort int port;

    private final String unique = Long.toString(System.nanoTime(), 36);
    private final String name = "Lahjakortti " + unique;
    private Brand brand;
    private Visitor lauri;

    @BeforeEach
    void lauriIsALead() {
        brand = brands.create("p" + unique, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        lauri = signedIn("lauri", Role.LEAD);
    }

    @AfterEach
    void nothingIsLeftToOthers() {
        var viewer = agents.viewer(agents.byEmail("lauri" + unique + "@kirjakulma.example").orElseThrow().id()).orElseThrow();
        for (var own : playbooks.own()) if (own.name().contains(unique)) writing.remove(viewer, own.own());
    }

    @Test
    void aLeadWritesOneStepByStep() {
        assertThat(lauri.submit("/admin/playbooks", about(name, "lahjakortti")).statusCode()).isEqualTo(303);
        var at = "/admin/playbooks/" + own().own();
        assertThat(lauri.submit(at + "/steps", step("Tarkista saldo", "", "")).statusCode()).isEqualTo(303);
        assertThat(lauri.submit(at + "/steps", step("Pahoittele vaivaa", "regret", "")).statusCode()).isEqualTo(303);
        var second = own().steps().get(1);
        assertThat(lauri.submit("/admin/playbooks/steps/" + PlaybookWriting.number(second) + "/place", Map.of("place", "0")).statusCode()).isEqualTo(303);
        assertThat(own().steps()).extracting(PlaybookStep::text).containsExactly("Pahoittele vaivaa", "Tarkista saldo");
        var check = own().steps().get(1);
        assertThat(lauri.submit("/admin/playbooks/steps/" + PlaybookWriting.number(check), step("Kerro saldo", "solution", second.key())).statusCode()).isEqualTo(303);
        assertThat(own().steps().get(1)).extracting(PlaybookStep::text, PlaybookStep::after).containsExactly("Kerro saldo", second.key());
        assertThat(lauri.get(at).body()).contains("Pahoittele vaivaa", "merkitään tehdyksi: pahoittelu");
        assertThat(lauri.submit("/admin/playbooks/steps/" + PlaybookWriting.number(check) + "/end", Map.of()).statusCode()).isEqualTo(303);
        assertThat(own().steps()).hasSize(1);
        assertThat(lauri.submit(at + "/end", Map.of()).statusCode()).isEqualTo(303);
        assertThat(playbooks.own()).extracting(Playbook::name).doesNotContain(name);
    }

    @Test
    void nothingTypedIsLostWhenSomethingIsWrong() {
        var answer = lauri.submit("/admin/playbooks", about(" ", "avain & lukko"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("avain &amp; lukko", "Täytä tämä kohta.");
        lauri.submit("/admin/playbooks", about(name, ""));
        var steps = lauri.submit("/admin/playbooks/" + own().own() + "/steps", step(" ", "regret", ""));
        assertThat(steps.statusCode()).isEqualTo(422);
        assertThat(steps.body()).contains("Täytä tämä kohta.");
    }

    @Test
    void anAgentDoesNotSeeThem() {
        assertThat(signedIn("aino", Role.AGENT).get("/admin/playbooks").statusCode()).isEqualTo(403);
    }

    @Test
    void theFiveAreSwitchedOffAndOnAndCopied() {
        try (var browser = new Browser(port)) {
            for (var visit : new Visit[] {Visit.WIDE, Visit.WIDE.inDark(), Visit.PHONE}) {
                var page = browser.visit(visit);
                signIn(page);
                page.navigate("/admin/playbooks");
                assertThat(page.locator(".playbooks > li")).hasCount(5);
                Browser.assertAccessible(page);
                Browser.picture(page, "playbooks-" + visit.width() + (visit.dark() ? "-dark" : ""));
                if (visit != Visit.WIDE) continue;
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Poista käytöstä: Tietopyyntö")).click();
                assertThat(page.locator(".playbooks > li").filter(new Locator.FilterOptions().setHasText("pois käytöstä"))).hasCount(1);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ota käyttöön: Tietopyyntö")).click();
                assertThat(page.locator(".playbooks > li").filter(new Locator.FilterOptions().setHasText("pois käytöstä"))).hasCount(0);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kopioi omaksi: Puuttuva tuote")).click();
                assertThat(page.locator(".sorted > li")).hasCount(6);
                page.getByLabel("Nimi").fill("Puuttuva " + unique);
                page.locator("#brand").selectOption(brand.id().toString());
                page.locator("form").filter(new Locator.FilterOptions().setHas(page.locator("#intent"))).getByRole(AriaRole.BUTTON).click();
                assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Puuttuva " + unique);
                page.locator(".sorted > li").first().getByText("Muokkaa").click();
                Browser.assertAccessible(page);
                Browser.picture(page, "playbook-own");
            }
        }
    }

    private void signIn(Page page) {
        page.navigate("/sign-in");
        page.getByLabel("Sähköposti").fill("lauri" + unique + "@kirjakulma.example");
        page.getByLabel("Salasana", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/**");
    }

    private Playbook own() {
        return playbooks.own().stream().filter(playbook -> playbook.name().equals(name)).findFirst().orElseThrow();
    }

    private Map<String, String> about(String named, String words) {
        return new HashMap<>(Map.of("brand", brand.id().toString(), "language", "fi", "name", named, "intent", "", "words", words));
    }

    private static Map<String, String> step(String text, String ticks, String after) {
        return Map.of("text", text, "help", "", "ticks", ticks, "after", after);
    }

    private Visitor signedIn(String who, Role role) {
        var agent = agents.add(who, who + unique + "@kirjakulma.example", role, Language.FI);
        passwords.set(agent.id(), PASSWORD);
        var visitor = new Visitor(port);
        visitor.signIn(agent.email(), PASSWORD);
        return visitor;
    }
}
