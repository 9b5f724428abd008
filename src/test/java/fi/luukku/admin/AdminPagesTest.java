package fi.luukku.admin;

import com.microsoft.playwright.Page;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Audit;
import fi.luukku.access.AuditEntry;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.Server;
import fi.luukku.intake.Intake;
import fi.luukku.intake.Outcome;
import fi.luukku.intake.Raw;
import fi.luukku.intake.State;
import fi.luukku.kernel.Language;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.Visitor;
import fi.luukku.ticket.Field;
import fi.luukku.ticket.Fields;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@LuukkuTest
class AdminPagesTest {

    private static final String PASSWORD = "kolme sanaa perakkain";

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Teams teams;
    @Autowired Brands brands;
    @Autowired Mailboxes mailboxes;
    @Autowired Fields fields;
    @Autowired Intake intake;
    @Autowired Audit audit;
    @LocalServerPort int port;

    private final String unique = Long.toString(System.nanoTime(), 36);
    private Agent sari;
    private Visitor visitor;

    @BeforeEach
    void sariIsAnAdmin() {
        sari = agents.add("Sari Mäkelä", "sari" + unique + "@kirjakulma.example", Role.ADMIN, Language.FI);
        passwords.set(sari.id(), PASSWORD);
        visitor = new Visitor(port);
        visitor.signIn(sari.email(), PASSWORD);
    }

    /** Each page as it is by itself is looked at in {@code EveryPageTest}. */
    @Test
    void thePagesOfAFilledHouseAreAccessibleInLightAndDark() {
        var paths = pathsOfAFilledHouse();
        try (var browser = new Browser(port)) {
            for (var visit : List.of(Visit.WIDE, Visit.PHONE.inDark())) {
                var page = browser.visit(visit);
                signIn(page);
                for (var path : paths) {
                    assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
                    Browser.assertAccessible(page);
                }
            }
        }
    }

    private List<String> pathsOfAFilledHouse() {
        var brand = brands.create("b" + unique, "Kirjakulma", 205, List.of(Language.FI, Language.SV), ZoneId.of("Europe/Helsinki"));
        var team = teams.create("Asiakaspalvelu " + unique, true);
        var address = "asiakaspalvelu@" + unique + ".example";
        var mailbox = mailboxes.add(MailboxSettings.of(brand.id(), team.id(), address, "Kirjakulma", new Server("127.0.0.1", 1, Server.Security.NONE, address),
            new Server("127.0.0.1", 1, Server.Security.NONE, null), new Credentials.Passwords("salasana", null)));
        mailboxes.pause(mailbox.id());
        fields.add("Koko", Field.Kind.CHOICE, List.of("S", "M"), agents.viewer(sari.id()).orElseThrow());
        quarantined();
        visitor.submit("/admin/brands/" + brand.id() + "/topics", Map.of("name-fi", "Toimitus", "team", team.id().toString()));
        visitor.submit("/admin/invitations", Map.of("email", "uusi" + unique + "@kirjakulma.example", "role", "agent"));
        return List.of("/admin/people", "/admin/people/" + sari.id(), "/admin/teams/" + team.id(), "/admin/brands/" + brand.id(), "/admin/mailboxes/" + mailbox.id(),
            "/admin/mailboxes/new?address=" + address, "/admin/mail", "/admin/fields");
    }

    private long quarantined() {
        var mail = ("Subject: Rikki " + unique + "\r\n\r\nei lähettäjää").getBytes(UTF_8);
        var id = intake.record(List.of(Raw.keyed("email", unique + System.nanoTime(), mail, Instant.now()))).getFirst();
        intake.settle(id, null, Outcome.aside(State.QUARANTINED, "intake.why.no-sender"));
        return id;
    }

    @Test
    void anInvitationLinkIsShownOnce() {
        assertThat(visitor.submit("/admin/invitations", Map.of("email", "aino" + unique + "@kirjakulma.example", "role", "agent")).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/admin/people").body()).contains("/invitation/");
        assertThat(visitor.get("/admin/people").body()).doesNotContain("/invitation/");
    }

    @Test
    void nothingTypedIsLostWhenSomethingIsWrong() {
        var answer = visitor.submit("/admin/brands", Map.of("name", "Kynä & Kumi", "slug", "Ei Käy", "hue", "145", "languages", "fi", "zone", "Europe/Helsinki"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Kynä &amp; Kumi", "Ei Käy", "Käytä pieniä kirjaimia");
        var mailbox = visitor.submit("/admin/teams", Map.of("name", " "));
        assertThat(mailbox.statusCode()).isEqualTo(422);
    }

    @Test
    void whatAnAdminDoesIsInTheAuditLog() {
        visitor.submit("/admin/teams", Map.of("name", "Varasto " + unique));
        visitor.submit("/admin/fields", Map.of("label", "Takuu " + unique, "kind", "yes-no"));
        var entries = audit.entries(null, 20, agents.viewer(sari.id()).orElseThrow()).items();
        assertThat(entries).filteredOn(entry -> sari.id().equals(entry.agent())).extracting(AuditEntry::action).contains("team.created", "field.added");
        assertThat(visitor.get("/admin/audit").body()).contains("tiimi Varasto " + unique + " · vain jäsenille: ei<", "laji: kyllä tai ei · kenttä: Takuu " + unique, "salasanalla")
            .doesNotContain("agent:", "by:", "membersOnly");
    }

    @Test
    void theAuditLogNamesWhomItIsAboutAndBlamesNobodyForAStranger() {
        var aino = agents.add("Aino Koskela " + unique, "aino" + unique + "@kirjakulma.example", Role.AGENT, Language.FI);
        visitor.submit("/admin/people/" + aino.id(), Map.of("name", aino.name(), "role", "lead"));
        new Visitor(port).signIn(aino.email(), "aivan väärä");
        assertThat(visitor.get("/admin/audit").body()).contains(aino.name() + " · ennen: asiakaspalvelija · nyt: esihenkilö",
            "<b>Joku</b> yritti kirjautua sisään eikä päässyt", "tunnus: " + aino.name() + " · salasanalla");
    }

    @Test
    void aMailboxThatDoesNotWorkIsAddedOnlyWhenItIsWished() {
        var brand = brands.create("m" + unique, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        var team = teams.create("Posti " + unique, false);
        var address = "asiakaspalvelu@m" + unique + ".example";
        var form = line(brand, team, address);
        var refused = visitor.submit("/admin/mailboxes/new", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Postilaatikkoa ei vielä tallennettu", "ei vastaa tästä portista", "Tallenna silti", address).doesNotContain("\"salasana\"");
        assertThat(mailboxes.byAddress(address)).isEmpty();
        form.put("anyway", "on");
        assertThat(visitor.submit("/admin/mailboxes/new", form).statusCode()).isEqualTo(303);
        mailboxes.pause(mailboxes.byAddress(address).orElseThrow().id());
    }

    @Test
    void theLargestMailIsSetInMegabytes() {
        var brand = brands.create("k" + unique, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        var team = teams.create("Koko " + unique, false);
        var address = "asiakaspalvelu@k" + unique + ".example";
        var nowhere = new Server("127.0.0.1", 1, Server.Security.NONE, address);
        var mailbox = mailboxes.add(MailboxSettings.of(brand.id(), team.id(), address, "Kirjakulma", nowhere, nowhere, new Credentials.Passwords("salasana", null)).withSizeLimit(5_000_000));
        mailboxes.pause(mailbox.id());
        var at = "/admin/mailboxes/" + mailbox.id();
        assertThat(visitor.get(at).body()).containsPattern("name=\"sizeLimit\"[^>]* value=\"5\"");

        var form = line(brand, team, address);
        assertThat(visitor.submit(at, form).statusCode()).isEqualTo(303);
        form.put("sizeLimit", "5");
        assertThat(visitor.submit(at, form).statusCode()).isEqualTo(303);
        assertThat(mailboxes.get(mailbox.id()).settings().sizeLimit()).as("not touched").isEqualTo(5_000_000);
        for (var wrong : Map.of("0", "väliltä 1–50", "51", "väliltä 1–50", "-3", "väliltä 1–50", "99999999999", "Kirjoita numero", "iso", "Kirjoita numero", "", "Kirjoita numero").entrySet()) {
            form.put("sizeLimit", wrong.getKey());
            var refused = visitor.submit(at, form);
            assertThat(refused.statusCode()).as(wrong.getKey()).isEqualTo(422);
            assertThat(refused.body()).contains(wrong.getValue()).containsPattern("name=\"sizeLimit\"[^>]* value=\"" + wrong.getKey() + "\"");
        }
        form.put("sizeLimit", "12");
        assertThat(visitor.submit(at, form).statusCode()).isEqualTo(303);
        assertThat(mailboxes.get(mailbox.id()).settings().sizeLimit()).isEqualTo(12L * 1024 * 1024);
    }

    private static HashMap<String, String> line(Brand brand, Team team, String address) {
        var form = new HashMap<>(Map.of("brand", brand.id().toString(), "team", team.id().toString(), "address", address, "name", "Kirjakulma", "imapHost", "127.0.0.1",
            "imapPort", "1", "imapSecurity", "none", "imapUser", address, "password", "salasana", "smtpHost", "127.0.0.1"));
        form.putAll(Map.of("smtpPort", "1", "smtpSecurity", "none", "smtpUser", ""));
        return form;
    }

    @Test
    void theMailLogTellsWhyAndGivesTheMailAsItCame() {
        var id = quarantined();
        assertThat(visitor.get("/admin/mail?state=quarantined").body()).contains("Rikki " + unique, "Viestistä ei käy ilmi, keneltä se on.");
        var raw = visitor.get("/admin/mail/" + id + "/raw");
        assertThat(raw.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(raw.body()).isEqualTo("Subject: Rikki " + unique + "\r\n\r\nei lähettäjää");
    }

    @Test
    void aRemovedFieldsKeyIsNeverUsedAgain() {
        var by = agents.viewer(sari.id()).orElseThrow();
        var first = fields.add("Väri " + unique, Field.Kind.TEXT, List.of(), by);
        fields.remove(first.id(), by);
        assertThat(fields.all()).doesNotContain(first);
        assertThat(fields.add("Väri " + unique, Field.Kind.TEXT, List.of(), by).key()).isEqualTo(first.key() + "_2");
    }

    private void signIn(Page page) {
        page.navigate("/sign-in");
        page.getByLabel("Sähköpostiosoite").fill(sari.email());
        page.getByLabel("Salasana").fill(PASSWORD);
        page.locator("main button.primary").first().click();
        page.waitForURL("**/desk/**");
    }
}
