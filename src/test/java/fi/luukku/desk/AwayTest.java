package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.access.Role;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AwayTest extends DeskStage {

    @Test
    void ticketsGoInTurnToThoseAtWork() {
        var anna = agent("Anna Ahola", "anna", Role.ADMIN);
        teams.leave(team.id(), anna.id());
        var settings = signedIn(anna, Visit.WIDE);
        settings.navigate("/admin/teams/" + team.id());
        settings.getByText("Jaa uudet tiketit vuorotellen.").click();
        Browser.picture(settings, "team-in-turn");
        settings.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tallenna")).click();
        settings.waitForURL("**/admin/teams");

        var page = signedIn(aino, Visit.WIDE);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Töissä"))).click();
        assertThat(page.getByText("Olet poissa. Uudet tiketit menevät muille")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Poissa")))).isVisible();

        write("Maija Lehtonen <" + maija + ">", "Vuorossa", "Kuka vastaa?", mark + "-1");
        page.navigate("/desk/team-" + team.id());
        page.locator(".row a").click();
        assertThat(page.getByText("Luukku antoi tiketin vuorossa olevalle: Lauri Heino")).isVisible();

        page.locator(".at-work button").click();
        assertThat(page.getByText("Hei taas!")).isVisible();
        page.keyboard().press("Control+k");
        page.keyboard().type("poissa olevaksi");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Olet poissa.")).isVisible();
        assertThat(page.getByText("Vuorossa").first()).isVisible();

        var lead = signedIn(lauri, Visit.WIDE);
        lead.navigate(page.url().substring(page.url().indexOf("/desk")));
        lead.locator(".tools summary[data-key=a]").click();
        assertThat(lead.locator("select[name=agent] option").getByText("Aino Koskela (poissa)").first()).isAttached();
        for (var visit : new Visit[] {Visit.WIDE.inDark(), Visit.TABLET, Visit.PHONE}) {
            var look = signedIn(aino, visit);
            look.navigate("/desk/team-" + team.id());
            assertThat(look.locator(".row")).hasCount(1);
            Browser.assertAccessible(look);
            Browser.picture(look, "away-" + visit.width());
            look.context().close();
        }
    }
}
