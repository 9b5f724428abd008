package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guided steps beside the composer, in a browser. */
class PlaybookTest extends DeskStage {

    private static final String COMPLAINT = """
        Hei!

        Ostin teiltä teepannun lahjaksi, ja kannen reuna on lohjennut. Huomasin sen vasta kun paketti avattiin juhlissa. Olen tosi pettynyt.

        t. Maija Lehtonen
        """;
    private static final String REGRET = "Hei Maija!\n\nOlen pahoillani, että teepannun kannen reuna oli lohjennut.";
    private static final String REASON = " Kansi oli pakattu huonosti, ja siksi se lohkesi matkalla.";
    private static final String PROMISE = " Lähetän sinulle uuden pannun huomenna 24.11.";

    @Test
    void stepsAreProposedTickThemselvesAndAreTickedByHand() {
        var page = atTheTicket(Visit.WIDE);
        var playbook = page.locator(".playbook");
        var text = page.getByLabel("Vastauksen teksti");
        assertThat(playbook.locator(".steps-fold")).hasText("Ehdotus: Reklamaatio");
        assertThat(playbook.locator(".steps li")).hasCount(7);
        assertThat(playbook.locator(".is-next")).containsText("Pahoittele tapahtunutta");
        Browser.picture(page, "playbook-proposed");

        text.fill(REGRET);
        assertThat(playbook.locator("li.done")).hasCount(2);
        assertThat(playbook.locator(".is-next")).containsText("Kerro syy lyhyesti");
        assertThat(playbook.locator(".order-hint")).hasCount(0);
        text.fill(REGRET + REASON + PROMISE);
        assertThat(playbook.locator("li.done")).hasCount(5);
        text.fill("Hei Maija!" + REASON + "\n\nOlen pahoillani.");
        assertThat(playbook.locator(".order-hint")).hasText("Tätä ennen: Pahoittele tapahtunutta");
        text.fill(REGRET + REASON + PROMISE);
        assertThat(playbook.locator("li.done")).hasCount(5);

        // A step ticked by hand takes the proposal into use, and stays.
        step(page, "Jätä ovi auki").click();
        assertThat(step(page, "Jätä ovi auki")).isChecked();
        assertThat(playbook.locator(".steps-fold")).hasText("Reklamaatio");
        assertThat(step(page, "Jätä ovi auki")).isFocused();
        Browser.picture(page, "playbook-used");
        page.reload();
        assertThat(step(page, "Jätä ovi auki")).isChecked();
        assertThat(playbook.locator(".count")).hasText("6/7");

        // What the reply shows stays done in the next one from when it is sent, and as long as it has not come back.
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä").setExact(true)).click();
        assertThat(page.locator(".message.out")).containsText("Olen pahoillani");
        assertThat(text).hasValue("");
        assertThat(playbook.locator(".count")).hasText("6/7");
        clock.advance(Duration.ofSeconds(11));
        eventually(() -> db.sql("select count(*) from message m join ticket t on t.id = m.ticket_id where t.brand_id = ? and m.delivery = 'sent' and m.direction = 'out' and not m.automatic")
            .param(brand.id().value()).query(Long.class).single(), sent -> sent == 1);
        assertThat(playbook.locator(".count")).hasText("6/7");
        for (var trouble : List.of("bounced", "failed", "later")) {
            delivery(page, trouble);
            assertThat(playbook.locator(".count")).hasText("1/7");
        }
        delivery(page, "sent");
        assertThat(playbook.locator(".count")).hasText("6/7");

        // Out of the way it stays out of the way.
        playbook.locator(".steps-fold").click();
        assertThat(playbook.locator(".steps")).isHidden();
        text.fill("Hei taas!");
        page.reload();
        assertThat(playbook.locator(".steps")).isHidden();
        playbook.locator(".steps-fold").click();

        // Another is chosen, and none.
        page.getByLabel("Vaiheet").selectOption("cancellation");
        assertThat(playbook.locator(".steps-fold")).hasText("Peruutus");
        page.getByLabel("Vaiheet").selectOption("");
        // The complaint is proposed no more than it is used: it had been replaced, not put aside.
        assertThat(playbook.locator(".steps-fold")).hasText("Ehdotus: Reklamaatio");
        playbook.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Käytä")).press("Enter");
        assertThat(playbook.locator(".steps-fold")).hasText("Reklamaatio");
        assertThat(playbook.locator(".steps-fold")).isFocused();
        playbook.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lopeta vaiheiden seuraaminen")).click();
        assertThat(playbook).hasCount(0);
        page.reload();
        assertThat(page.getByLabel("Vaiheet")).isVisible();
        assertThat(playbook).hasCount(0);
    }

    @Test
    void looksRightInDarkAndOnAPhone() {
        for (var visit : new Visit[] {Visit.WIDE.inDark(), Visit.TABLET, Visit.PHONE}) {
            var page = atTheTicket(visit);
            page.getByLabel("Vastauksen teksti").fill(REGRET);
            assertThat(page.locator(".playbook li.done")).hasCount(2);
            // At one stroke: the coach may read once more meanwhile and put its panel in anew.
            page.locator(".playbook").evaluate("steps => steps.scrollIntoView()");
            Browser.assertAccessible(page);
            Browser.picture(page, "playbook-" + visit.width() + (visit.dark() ? "-dark" : ""));
        }
    }

    /** What became of Aino's reply. */
    private void delivery(Page page, String delivery) {
        db.sql("update message set delivery = ? where direction = 'out' and ticket_id = (select id from ticket where subject = ?)").params(delivery, subject()).update();
        page.reload();
    }

    private static Locator step(Page page, String name) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name));
    }

    private String subject() {
        return "Lahja meni pilalle " + mark;
    }

    private Page atTheTicket(Visit visit) {
        var subject = subject();
        if (db.sql("select count(*) from ticket where subject = ?").param(subject).query(Long.class).single() == 0) {
            write("Maija Lehtonen <" + maija + ">", subject, COMPLAINT, "pannu-" + mark);
        }
        var ticket = eventually(() -> db.sql("select id from ticket where subject = ?").param(subject).query(Long.class).list(), found -> !found.isEmpty()).getFirst();
        var page = signedIn(aino, visit);
        page.navigate("/desk/all/" + ticket);
        assertThat(page.locator(".ring")).isVisible();
        return page;
    }
}
