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

class SavedViewPagesTest extends DeskStage {

    @Test
    void anAgentSavesAViewChangesItAndRemovesIt() {
        tickets();
        var page = signedIn(aino, Visit.WIDE);
        page.navigate("/desk/team-" + team.id());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tallenna näkymäksi")).click();
        assertThat(page.locator(".view-form").getByLabel("Tiimi")).hasValue(team.id().toString());
        page.getByLabel("Nimi", new Page.GetByLabelOptions().setExact(true)).fill("Palautukset " + mark);
        page.getByLabel("Aiheessa tai nimessä").fill("palautus");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tallenna")).click();

        assertThat(page).hasURL(Pattern.compile("/desk/view-\\d+"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Palautukset " + mark))).isVisible();
        assertThat(page.locator(".row")).hasCount(1);
        page.locator(".row a").first().click();
        assertThat(page.locator(".ticket").getByRole(AriaRole.HEADING).first()).hasText("Palautus");
        assertThat(page).hasURL(Pattern.compile("/desk/view-\\d+/\\d+"));
        assertThat(inRail(page, "Palautukset " + mark)).hasAttribute("aria-current", "page");

        page.locator(".list").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Tallennetut näkymät")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Muokkaa: Palautukset " + mark)).click();
        page.getByLabel("Nimi", new Page.GetByLabelOptions().setExact(true)).fill("Kaikki " + mark);
        page.getByLabel("Aiheessa tai nimessä").fill("");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tallenna")).click();
        assertThat(page.locator(".row")).hasCount(2);
        assertThat(inRail(page, "Kaikki " + mark).locator(".count")).hasText("2");

        page.navigate("/views");
        page.getByLabel("Poista").click();
        page.locator(".ask").getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("Ei vielä omia näkymiä.")).isVisible();
    }

    @Test
    void aLeadsViewIsOnEverybodysDeskAndOthersOwnAreNot() {
        tickets();
        var lead = signedIn(lauri, Visit.WIDE);
        lead.navigate("/views/new");
        lead.getByLabel("Nimi", new Page.GetByLabelOptions().setExact(true)).fill("Yhteinen " + mark);
        lead.getByText("Kaikille").click();
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tallenna")).click();
        lead.waitForURL("**/desk/view-*");
        var address = lead.url().substring(lead.url().indexOf("/desk"));
        lead.navigate("/views/new");
        lead.getByLabel("Nimi", new Page.GetByLabelOptions().setExact(true)).fill("Laurin oma " + mark);
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tallenna")).click();
        lead.waitForURL("**/desk/view-*");
        var own = lead.url().substring(lead.url().indexOf("/desk"));

        var page = signedIn(aino, Visit.WIDE);
        inRail(page, "Yhteinen " + mark).click();
        assertThat(page).hasURL(Pattern.compile(address));
        assertThat(page.locator(".rail").getByText("Laurin oma " + mark)).hasCount(0);
        assertThat(page.navigate(own).status()).isEqualTo(404);
        page.navigate("/views");
        assertThat(page.getByText("Yhteinen " + mark)).isVisible();
        assertThat(page.getByLabel("Muokkaa: Yhteinen " + mark)).hasCount(0);
    }

    @Test
    void theChannelsThatExistAreInTheRail() {
        tickets();
        var page = signedIn(aino, Visit.WIDE);
        inRail(page, "Sähköposti").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sähköposti"))).isVisible();
        assertThat(page.locator(".row").first()).isVisible();
        assertThat(page.navigate("/desk/channel-fax").status()).isEqualTo(404);
    }

    @Test
    void theRailFoldsByKeyAndIsRemembered() {
        var page = signedIn(aino, Visit.WIDE);
        assertThat(width(page)).isGreaterThan(200);
        page.keyboard().press("b");
        assertThat(page.locator(".app")).hasClass(Pattern.compile("narrow"));
        assertThat(width(page)).isLessThan(60);
        page.reload();
        assertThat(width(page)).isLessThan(60);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Valikko kapeaksi tai leveäksi"))).hasAttribute("aria-expanded", "false");
        assertThat(inRail(page, "Omat")).isVisible();
        Browser.assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Valikko kapeaksi tai leveäksi")).click();
        assertThat(page.locator(".app")).not().hasClass(Pattern.compile("narrow"));
        assertThat(width(page)).isGreaterThan(200);
    }

    private static double width(Page page) {
        return page.locator(".rail").boundingBox().width;
    }

    @Test
    void thePagesAreAccessibleInLightAndDarkAndOnAPhone() {
        tickets();
        for (var visit : new Visit[] {Visit.WIDE, Visit.TABLET.inDark(), Visit.PHONE}) {
            var page = signedIn(lauri, visit);
            var name = visit.width() + (visit.dark() ? "-dark" : "");
            if (page.navigate("/views/new?view=team-" + team.id()).ok()) Browser.assertAccessible(page);
            Browser.picture(page, "view-form-" + name);
            page.getByLabel("Nimi", new Page.GetByLabelOptions().setExact(true)).fill("Näkymä " + name);
            if (visit.dark()) page.getByText("Kaikille").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tallenna")).click();
            assertThat(page.locator(".row")).hasCount(2);
            Browser.assertAccessible(page);
            Browser.picture(page, "view-list-" + name);
            page.navigate("/views");
            Browser.assertAccessible(page);
            Browser.picture(page, "views-" + name);
            if (visit.equals(Visit.WIDE)) {
                page.navigate("/desk/team-" + team.id());
                page.keyboard().press("b");
                Browser.picture(page, "rail-folded");
            }
            page.context().close();
        }
    }

    private void tickets() {
        write("Maija Lehtonen <" + maija + ">", "Palautus", "Haluan palauttaa kirjan.", mark + "-1");
        write("Maija Lehtonen <" + maija + ">", "Kysymys", "Onko teillä kalentereita?", mark + "-2");
        eventually(() -> db.sql("select count(*) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).single(), count -> count == 2);
    }

    private static Locator inRail(Page page, String name) {
        return page.locator(".rail").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }
}
