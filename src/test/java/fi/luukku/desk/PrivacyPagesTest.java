package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.access.Agent;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a lead and an agent do about a customer's data, in their browsers. */
class PrivacyPagesTest extends DeskStage {

    @Test
    void aLeadDeletesATicketInTwoStepsAndTheColleagueIsTold() {
        var number = arrived("Kortin numero");
        var page = open(lauri, Visit.WIDE, number);
        var agents = open(aino, Visit.WIDE, number);
        more(agents);
        assertThat(agents.getByText("Poista pysyvästi…")).hasCount(0);
        more(page);
        Browser.picture(page, "more");
        page.getByText("Poista pysyvästi…").click();
        assertThat(heading(page, "Poistetaanko tiketti #" + number + "?")).isVisible();
        Browser.assertAccessible(page);
        Browser.picture(page, "deletion");
        page.getByLabel("Siinä on tietoa, jota emme saa säilyttää").check();
        button(page, "Poista pysyvästi").click();
        assertThat(page.getByText("Tiketti #" + number + " on poistettu pysyvästi.")).isVisible();
        agents.navigate("/tickets/" + number);
        assertThat(heading(agents, "Tiketti #" + number + " on poistettu")).isVisible();
        assertThat(agents.getByText("Lauri Heino")).isVisible();
        Browser.assertAccessible(agents);
        Browser.picture(agents, "tombstone");
        for (var visit : List.of(Visit.WIDE.inDark(), Visit.PHONE)) {
            var again = open(aino, visit, number);
            Browser.assertAccessible(again);
            Browser.picture(again, "tombstone-" + visit.width() + (visit.dark() ? "-dark" : ""));
        }
    }

    @Test
    void aLeadGivesACustomerTheirDataAndErasesThem() {
        var number = arrived("Mitä minusta tiedetään?");
        for (var visit : List.of(Visit.WIDE, Visit.WIDE.inDark(), Visit.PHONE)) {
            var page = open(lauri, visit, number);
            for (var what : List.of("export", "erasure", "deletion")) {
                page.navigate(what.equals("deletion") ? "/tickets/" + number + "/deletion" : "/tickets/" + number + "/customer/" + what);
                if (what.equals("export")) page.getByLabel(Pattern.compile("Myös sisäiset merkinnät")).check();
                Browser.assertAccessible(page);
                Browser.picture(page, what + "-" + visit.width() + (visit.dark() ? "-dark" : ""));
            }
        }
        var page = open(lauri, Visit.WIDE, number);
        page.getByText("Luvat, esto ja tietosuoja").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Asiakkaan tiedot tiedostona")).click();
        var zip = page.waitForDownload(() -> button(page, "Lataa zip").click());
        assertThat(zip.suggestedFilename()).endsWith(".zip");
        page.navigate("/tickets/" + number + "/customer/erasure");
        page.getByLabel("Kirjoita vahvistukseksi " + maija).fill("joku muu");
        button(page, "Poista henkilötiedot").click();
        assertThat(page.getByText("Vahvistus ei täsmää. Mitään ei poistettu.")).isVisible();
        page.getByLabel("Kirjoita vahvistukseksi " + maija).fill(maija);
        button(page, "Poista henkilötiedot").click();
        assertThat(page.getByText("Asiakkaan henkilötiedot on poistettu.")).isVisible();
        page.navigate("/tickets/" + number);
        assertThat(page.getByText("Asiakkaan henkilötiedot poistettiin")).isVisible();
    }

    @Test
    void anAgentNotesConsentAndBlocksASender() {
        var number = arrived("Uutiskirje");
        var page = open(aino, Visit.WIDE, number);
        page.getByText("Luvat, esto ja tietosuoja").click();
        page.getByLabel("kielletty").check();
        page.getByLabel("Mistä tiedetään").fill("puhelu");
        var consent = page.locator("form", new Page.LocatorOptions().setHas(page.getByLabel("Mistä tiedetään")));
        consent.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".facts").getByText("kielletty")).isVisible();
        page.getByText("Luvat, esto ja tietosuoja").click();
        page.getByLabel("Estä lähettäjä").selectOption(maija);
        Browser.assertAccessible(page);
        Browser.picture(page, "customer-privacy");
        button(page, "Estä").click();
        assertThat(page.getByText("Lähettäjä " + maija + " on estetty.")).isVisible();
        assertThat(page.getByText("estetty: " + maija)).isVisible();
        Browser.assertAccessible(page);
        Browser.picture(page, "customer-blocked");
        var phone = open(aino, Visit.PHONE.inDark(), number);
        phone.getByText("Luvat, esto ja tietosuoja").click();
        Browser.assertAccessible(phone);
        Browser.picture(phone, "customer-privacy-390-dark");
        button(page, "Poista esto").click();
        assertThat(page.getByText("Esto on poistettu.")).isVisible();
    }

    @Test
    void markingAsSpamCanBlockTheSenderToo() {
        var number = arrived("Osta halvalla");
        var page = open(aino, Visit.WIDE, number);
        more(page);
        page.getByLabel("Estä myös lähettäjä").check();
        Browser.picture(page, "spam-too");
        button(page, "Roskapostia").click();
        assertThat(page.getByText("estetty: " + maija)).isVisible();
        write("Maija Lehtonen <" + maija + ">", "Osta vieläkin halvemmalla", "Nyt!", mark + "-again");
        eventually(() -> db.sql("select reason from intake where state = 'auto' and source = ?").param(mailbox.id().value()).query(String.class).list(),
            reasons -> reasons.equals(List.of("intake.why.blocked")));
    }

    private String arrived(String subject) {
        write("Maija Lehtonen <" + maija + ">", subject, "Hei! Tässä on asiani.", mark + "-1");
        var number = eventually(() -> db.sql("select max(id) from ticket where subject = ? and brand_id = ?").params(subject, brand.id().value())
            .query(Long.class).optional().orElse(0L), found -> found > 0).toString();
        // Its acknowledgement must have left: what is on its way can't be deleted.
        eventually(() -> mail.inbox(maija), mails -> !mails.isEmpty());
        eventually(() -> db.sql("select count(*) from outbox where mailbox_id = ? and state <> 'sent'").param(mailbox.id().value()).query(Integer.class).single(), n -> n == 0);
        return number;
    }

    private Page open(Agent agent, Visit visit, String number) {
        var page = signedIn(agent, visit);
        page.navigate("/desk/all/" + number);
        return page;
    }

    private static void more(Page page) {
        page.locator("summary[aria-label='Lisää toimintoja']").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}
