package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The coach beside the composer, in a browser. */
class CoachTest extends DeskStage {

    private static final String COMPLAINT = """
        Hei!

        Tilasin teiltä kolme kirjaa, mutta laatikossa oli vain kaksi. Kortiltani veloitettiin silti kaikki. Tuleeko kolmas perässä? \
        Ehtiikö se ennen 6.12., kun se on lahja? Olen tosi pettynyt.

        t. Maija Lehtonen
        """;
    private static final String POOR = """
        Hei!

        Kuten jo kerroimme, toimitamme tuotteen mahdollisimman pian. Älä epäröi ottaa yhteyttä.

        Terveisin
        Aino""";
    private static final String GOOD = """
        Hei Maija!

        Olen pahoillani, että kolmas kirja jäi paketistasi ja ehdittiin silti veloittaa. Saldomme oli virheellinen. \
        Lähetän kirjan sinulle perässä huomenna 24.11., joten se ehtii perille ennen 6.12.

        Jos et halua odottaa, kerro minulle, niin palautan sen hinnan kortillesi samana päivänä.

        Terveisin
        Aino""";

    @Test
    void aPoorReplyBecomesAGoodOne() {
        var page = atTheTicket(Visit.WIDE);
        var text = page.getByLabel("Vastauksen teksti");
        text.fill(POOR);
        var coach = page.locator(".coach");
        var finding = coach.locator(".findings li");
        assertThat(finding.filter(new Locator.FilterOptions().setHasText("mahdollisimman pian"))).isVisible();
        assertThat(page.locator(".marks mark").filter(new Locator.FilterOptions().setHasText("mahdollisimman pian"))).hasCount(1);
        var poor = points(page);
        assertThat(poor).isLessThan(40);
        assertThat(coach.locator(".asked li.open")).hasCount(2);
        Browser.picture(page, "coach-light");

        // The words of a finding lead to their place in the text.
        coach.locator(".quote").filter(new Locator.FilterOptions().setHasText("Älä epäröi ottaa yhteyttä")).click();
        assertThat((String) text.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)")).isEqualTo("Älä epäröi ottaa yhteyttä");

        // A fix is one click, and one Ctrl+Z takes it back.
        coach.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kirjoita: Ota yhteyttä")).click();
        assertThat(text).hasValue(POOR.replace("Älä epäröi ottaa yhteyttä", "Ota yhteyttä"));
        page.keyboard().press("Control+z");
        assertThat(text).hasValue(POOR);

        text.fill(GOOD);
        assertThat(coach.locator(".fine")).isVisible();
        assertThat(points(page)).isGreaterThan(90);
        assertThat(coach.locator(".asked li.answered")).hasCount(2);
        assertThat(coach.locator(".promised")).containsText("huomenna");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä").setExact(true)).click();
        assertThat(page.locator(".message.out")).containsText("Olen pahoillani");
    }

    @Test
    void marksMoveAlongAsOneTypes() {
        var page = atTheTicket(Visit.WIDE);
        var text = page.getByLabel("Vastauksen teksti");
        text.fill("Hei Maija! Palaamme asiaan mahdollisimman pian.");
        var mark = page.locator(".marks mark").filter(new Locator.FilterOptions().setHasText("mahdollisimman pian"));
        assertThat(mark).hasCount(1);
        // The server is not asked in between: the page itself moves them.
        page.route(Pattern.compile(".*/coach$"), route -> route.abort());
        text.evaluate("field => { field.focus(); field.setSelectionRange(10, 10) }");
        page.keyboard().type(" Kiitos viestistäsi.");
        assertThat(mark).hasCount(1);
        text.evaluate("field => { const at = field.value.indexOf('mahdollisimman') + 3; field.setSelectionRange(at, at) }");
        page.keyboard().type("x");
        assertThat(mark).hasCount(0);
    }

    @Test
    void aRuleIsPutAsideForThisReplyAndTheLeadSeesIt() {
        var page = atTheTicket(Visit.WIDE);
        page.getByLabel("Vastauksen teksti").fill("Hei Maija! Palaamme asiaan mahdollisimman pian.");
        var finding = page.locator(".findings li[data-rule='deadline.vague']");
        finding.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ohita")).click();
        assertThat(finding).hasCount(0);
        assertThat(page.locator(".put-aside")).isVisible();
        page.reload();
        assertThat(page.locator(".put-aside")).isVisible();
        assertThat(finding).hasCount(0);
        page.locator(".put-aside button").click();
        assertThat(finding).hasCount(1);

        var leads = signedIn(lauri, Visit.WIDE);
        leads.navigate("/admin/coach/" + brand.id().value());
        assertThat(leads.locator("table.plain")).containsText("Aika, joka ei ole mikään aika");
        Browser.assertAccessible(leads);
    }

    @Test
    void whatMustNotLeaveAsksForAReasonThatStaysInTheLog() {
        var page = atTheTicket(Visit.WIDE);
        var text = page.getByLabel("Vastauksen teksti");
        var secret = "Hei Maija! Henkilötunnuksesi on 010190-900P, ja lähetän kirjan tänään. Terveisin Aino";
        text.fill(secret);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä").setExact(true)).click();
        var ask = page.locator(".stop-ask");
        assertThat(ask).isVisible();
        assertThat(text).hasValue(secret);
        Browser.assertAccessible(page);
        // Without a reason it does not go.
        ask.getByRole(AriaRole.BUTTON).click();
        assertThat(ask.locator(".error")).isVisible();
        assertThat(page.locator(".message.out")).hasCount(0);
        ask.getByLabel("Miksi lähetät sen silti?").fill("Asiakas pyysi sitä puhelimessa");
        ask.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".message.out")).hasCount(1);
        assertThat(page.locator(".event").filter(new Locator.FilterOptions().setHasText("Asiakas pyysi sitä puhelimessa"))).isVisible();
    }

    @Test
    void theAgentHasTheLastWordOnAQuestion() {
        var page = atTheTicket(Visit.WIDE);
        var open = page.locator(".asked li.open");
        assertThat(open).hasCount(2);
        open.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ei koske")).click();
        assertThat(open).hasCount(1);
        page.locator(".asked [role=checkbox]").nth(1).click();
        assertThat(open).hasCount(0);
        page.reload();
        assertThat(page.locator(".asked li")).hasCount(2);
        assertThat(open).hasCount(0);
    }

    @Test
    void looksRightInDarkAndOnAPhone() {
        for (var visit : new Visit[] {Visit.WIDE.inDark(), Visit.TABLET, Visit.PHONE}) {
            var page = atTheTicket(visit);
            page.getByLabel("Vastauksen teksti").fill(POOR);
            assertThat(page.locator(".findings li").first()).isVisible();
            Browser.assertAccessible(page);
            Browser.picture(page, "coach-" + visit.width() + (visit.dark() ? "-dark" : ""));
        }
    }

    private Page atTheTicket(Visit visit) {
        if (db.sql("select count(*) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).single() == 0) {
            write("Maija Lehtonen <" + maija + ">", subject(), COMPLAINT, "kirja-" + mark);
        }
        var ticket = eventually(() -> db.sql("select id from ticket where subject = ?").param(subject()).query(Long.class).list(), found -> !found.isEmpty()).getFirst();
        var page = signedIn(aino, visit);
        page.navigate("/desk/all/" + ticket);
        assertThat(page.locator(".ring")).isVisible();
        return page;
    }

    private String subject() {
        return "Kirja puuttui " + mark;
    }

    private static int points(Page page) {
        return Integer.parseInt(page.locator(".ring text").textContent());
    }
}
