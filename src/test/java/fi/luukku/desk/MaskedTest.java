package fi.luukku.desk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.Codes;
import java.util.List;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What was masked stands beneath the message; the original is a click away, and the click is told. */
class MaskedTest extends DeskStage {

    @Test
    void theOriginalIsAClickAwayAndTheClickIsTold() {
        var hetu = Codes.identity();
        write("Maija <" + maija + ">", "Hakemus", "Hetuni on " + hetu + ".", "h" + mark);
        long ticket = eventually(() -> db.sql("select max(ticket_id) from intake where source = ? and state = 'threaded'").param(mailbox.id().value())
            .query(Long.class).optional().orElse(0L), number -> number > 0);
        for (var visit : List.of(Visit.WIDE.inDark(), Visit.PHONE, Visit.WIDE)) {
            var page = signedIn(aino, visit);
            page.navigate("/desk/team-" + team.id() + "/" + ticket);
            assertThat(page.locator("article.message").getByText("Viestistä peitettiin henkilötunnus.")).isVisible();
            assertThat(page.locator("article.message")).not().containsText(hetu);
            Browser.assertAccessible(page);
            Browser.picture(page, "masked-" + visit.width() + (visit.dark() ? "-dark" : ""));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Näytä alkuperäinen")).click();
            assertThat(page.getByText("Hetuni on " + hetu)).isVisible();
            Browser.assertAccessible(page);
            Browser.picture(page, "original-" + visit.width() + (visit.dark() ? "-dark" : ""));
            page.locator("a.crumb").click();
            assertThat(page.getByText("Aino katsoi viestin alkuperäisen sisällön").last()).isVisible();
        }
    }
}
