package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.access.Agent;
import fi.luukku.access.Role;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An admin decides of the coach in the settings, and it holds at the desk. */
class HouseRulesAtWorkTest extends DeskStage {

    @Test
    void whatAnAdminDecidesHoldsAtTheDesk() {
        var sari = agent("Sari Mäkelä", "sari", Role.ADMIN);
        var settings = signedIn(sari, Visit.WIDE);
        settings.navigate("/admin/coach/" + brand.id().value());
        settings.locator("select[name='wrong.name']").selectOption("hint");
        settings.locator(".rule-settings").getByRole(AriaRole.BUTTON).click();
        assertThat(settings.locator("select[name='wrong.name']")).hasValue("hint");
        settings.getByText("Lisää sanonta").click();
        settings.getByLabel("Sanonta").fill("reklamaatio käsitellään");
        settings.getByLabel("Kirjoita mieluummin").fill("hoidan asian");
        settings.getByLabel("Miksi ei").fill("Meillä asiat hoitaa ihminen");
        settings.getByLabel("Kuinka paljon se painaa").selectOption("hint");
        Browser.assertAccessible(settings);
        settings.locator("details").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tallenna")).click();
        assertThat(settings.locator("#phrases li")).containsText("Vihje: Meillä asiat hoitaa ihminen → hoidan asian");

        var page = atTheTicket();
        var text = page.getByLabel("Vastauksen teksti");
        text.fill("Hei Matti! Reklamaatiosi käsitellään tänään. Terveisin Aino");
        var phrase = page.locator(".findings li[data-rule='house.phrase']");
        assertThat(phrase).hasClass("hint");
        phrase.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kirjoita: Hoidan asian")).click();
        assertThat(text).hasValue("Hei Matti! Hoidan asian tänään. Terveisin Aino");
        assertThat(phrase).hasCount(0);
        // A stop that the house has lowered can be put aside like any hint.
        var name = page.locator(".findings li[data-rule='wrong.name']");
        assertThat(name).hasClass("hint");
        name.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ohita")).click();
        assertThat(name).hasCount(0);

        text.fill("Hei Maija! Reklamaatiosi käsitellään tänään. Terveisin Aino");
        phrase.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ohita")).click();
        assertThat(phrase).hasCount(0);
        settings.reload();
        assertThat(settings.locator("table.plain")).containsText("Talon omat sanonnat");

        assertThat(logged(sari, "coach.decided", "wrong.name")).containsExactly("hint");
        assertThat(logged(sari, "coach.phrase.added", "text")).containsExactly("reklamaatio käsitellään");
        assertThat(logged(sari, "coach.phrase.added", "severity")).containsExactly("hint");
    }

    private List<String> logged(Agent who, String action, String what) {
        return db.sql("select detail ->> ? from audit_entry where action = ? and agent_id = ?").params(what, action, who.id().value()).query(String.class).list();
    }

    private Page atTheTicket() {
        var subject = "Kirja puuttui " + mark;
        write("Maija Lehtonen <" + maija + ">", subject, "Hei! Laatikosta puuttui kirja.", "kirja-" + mark);
        var ticket = eventually(() -> db.sql("select id from ticket where subject = ?").param(subject).query(Long.class).list(), found -> !found.isEmpty()).getFirst();
        var page = signedIn(aino, Visit.WIDE);
        page.navigate("/desk/all/" + ticket);
        assertThat(page.locator(".ring")).isVisible();
        return page;
    }
}
