package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiversTest extends DeskStage {

    @Test
    void whoWasChosenStaysChosenWhenTheReplyComesBackOrDoesNotGo() {
        write("Maija Lehtonen <" + maija + ">", "Lahja", "Kertokaa Pekalle, milloin paketti tulee.", mark + "-1");
        var number = eventually(() -> db.sql("select max(id) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).optional(), Optional::isPresent).orElseThrow();
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
        page.locator("article.out").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kumoa")).click();
        assertThat(page.locator(".recipients b")).hasText("Pekka");
        assertThat(to).hasValue("Pekka <pekka@" + mark + ".example>");
        assertThat(page.locator(".reply-form [name=bcc]")).hasValue("arkisto@" + mark + ".example");
    }

    @Test
    void aHalfTypedAddressThrowsNoReceiverAway() {
        var number = received("Lahja", store);
        var page = atTheTicket(number, Visit.WIDE);
        page.locator(".recipients summary").click();
        var cc = page.locator(".reply-form [name=cc]");
        var bcc = page.locator(".reply-form [name=bcc]");
        bcc.fill("arkisto@" + mark + ".example");
        page.getByLabel("Vastauksen teksti").fill("Hei, paketti tulee huomenna.");
        saved(page);
        cc.fill("Pekka <pekka@" + mark + ".example>, ann");
        saved(page);
        eventually(() -> db.sql("select typed ->> 'cc' from draft where ticket_id = ?").param(number).query(String.class).optional(), typed -> typed.orElse("").endsWith(", ann"));
        page.reload();
        assertThat(page.getByLabel("Vastauksen teksti")).hasValue("Hei, paketti tulee huomenna.");
        assertThat(cc).hasValue("Pekka <pekka@" + mark + ".example>, ann");
        assertThat(bcc).hasValue("arkisto@" + mark + ".example");
        send(page);
        assertThat(page.getByText("Tarkista osoite: ann")).isVisible();
        page.locator(".recipients summary").click();
        cc.fill("Pekka <pekka@" + mark + ".example>");
        send(page);
        assertThat(page.locator("article.out .to")).hasText("→ Maija Lehtonen +2");
    }

    @Test
    void everybodyTheCustomerWroteToIsAnsweredUnlessChosenOtherwise() {
        var pekka = "Pekka Lehtonen <pekka@" + mark + ".example>";
        var number = received("Lahja", store + ", " + pekka + "\nCc: anna@" + mark + ".example, " + store);
        var page = atTheTicket(number, Visit.WIDE);
        var cc = page.locator(".reply-form [name=cc]");
        var all = page.getByLabel("Vastaa kaikille");
        var alone = page.getByLabel("Vain asiakkaalle");
        assertThat(page.locator(".recipients summary")).containsText("Maija Lehtonen +2");
        assertThat(all).isChecked();
        assertThat(cc).hasValue(pekka + ", anna@" + mark + ".example");
        for (var visit : new Visit[] {Visit.WIDE.inDark(), Visit.TABLET, Visit.PHONE, Visit.PHONE.inDark()}) {
            var other = atTheTicket(number, visit);
            Browser.assertAccessible(other);
            Browser.picture(other, "reply-all-" + visit.width() + (visit.dark() ? "-dark" : ""));
            other.context().close();
        }
        Browser.assertAccessible(page);
        Browser.picture(page, "reply-all-1440");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Poista kopio: anna@" + mark + ".example")).click();
        assertThat(cc).hasValue(pekka);
        assertThat(all).not().isChecked();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Poista kopio: Pekka Lehtonen"))).isFocused();
        page.locator(".reply-all label").filter(new Locator.FilterOptions().setHasText("Vain asiakkaalle")).click();
        assertThat(cc).hasValue("");
        assertThat(page.locator(".recipients summary")).not().containsText("+");
        page.getByLabel("Vastauksen teksti").fill("Se on yllätys, joten vastaan vain sinulle.");
        saved(page);
        page.reload();
        assertThat(alone).isChecked();
        assertThat(cc).hasValue("");
        page.locator(".reply-all label").filter(new Locator.FilterOptions().setHasText("Vastaa kaikille")).click();
        send(page);
        assertThat(page.locator("article.out .to")).hasText("→ Maija Lehtonen +2");
        var sent = db.sql("select parties::text from message where ticket_id = ? and direction = 'out' and not automatic").param(number).query(String.class).single();
        org.assertj.core.api.Assertions.assertThat(sent).contains("pekka@", "anna@").doesNotContain(store);
    }

    private Page atTheTicket(long number, Visit visit) {
        var page = signedIn(aino, visit);
        page.navigate("/desk/team-" + team.id() + "/" + number);
        assertThat(page.getByLabel("Vastauksen teksti")).isVisible();
        return page;
    }

    private long received(String subject, String to) {
        writeTo(to, "Maija Lehtonen <" + maija + ">", subject, "Hei! Kertokaa, milloin paketti tulee.", mark + "-a");
        return eventually(() -> db.sql("select max(id) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).optional(), Optional::isPresent).orElseThrow();
    }

    private static void saved(Page page) {
        assertThat(page.locator(".reply-form [data-saved]")).hasText("Tallessa");
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä").setExact(true)).click();
    }
}
