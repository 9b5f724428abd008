package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.testing.Browser.Visit;
import org.junit.jupiter.api.Test;

class ReceiversTest extends DeskStage {

    @Test
    void whoWasChosenStaysChosenWhenTheReplyComesBackOrDoesNotGo() {
        write("Maija Lehtonen <" + maija + ">", "Lahja", "Kertokaa Pekalle, milloin paketti tulee.", mark + "-1");
        var number = eventually(() -> db.sql("select max(id) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).optional(), java.util.Optional::isPresent).orElseThrow();
        var page = signedIn(aino, Visit.WIDE);
        page.navigate("/desk/team-" + team.id() + "/" + number);
        var to = page.locator(".reply-form [name=to]");
        assertThat(to).hasValue("Maija Lehtonen <" + maija + ">");

        page.locator(".recipients summary").click();
        to.fill("pekka@");
        page.getByLabel("Vastauksen teksti").fill("Hei Pekka, paketti tulee huomenna.");
        send(page);
        assertThat(page.getByText("Tarkista osoite: pekka@")).isVisible();
        assertThat(to).hasValue("pekka@");

        page.locator(".recipients summary").click();
        to.fill("Pekka <pekka@" + mark + ".example>");
        page.locator(".reply-form [name=bcc]").fill("arkisto@" + mark + ".example");
        send(page);
        assertThat(page.locator("article.out .to")).hasText("→ Pekka +1");
        page.locator("article.out").getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Kumoa")).click();
        assertThat(page.locator(".recipients b")).hasText("Pekka");
        assertThat(to).hasValue("Pekka <pekka@" + mark + ".example>");
        assertThat(page.locator(".reply-form [name=bcc]")).hasValue("arkisto@" + mark + ".example");
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä").setExact(true)).click();
    }
}
