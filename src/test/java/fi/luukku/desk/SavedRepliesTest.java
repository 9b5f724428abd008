package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.playbook.SavedReplies;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.ticket.Tickets;
import jakarta.mail.internet.MimeUtility;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SavedRepliesTest extends DeskStage {

    @Autowired SavedReplies saved;
    @Autowired ReplyFilling filling;
    @Autowired Tickets tickets;

    @BeforeEach
    void theHouseHasReplies() {
        saved.bring("Sanakirjan oheisvihko", "oheis" + mark, Language.FI,
            "Hei {{customer.firstName}}!\n\nLähetän {{customer.firstName|allatiivi}} sanakirjan oheisvihkon. [Saat/Saatte] sen huomenna.\n\n{{agent.firstName}}, {{brand.name}}");
        saved.bring("Tilauksen vaihe", "vaihe" + mark, Language.FI, "Tilauksesi {{order.number}} on pakattu.");
    }

    @Test
    void theFittingOneComesFirstAndSpeaksAsTheCustomerDoes() {
        var page = atTheTicket("Hyvää päivää, sanakirjan oheisvihko puuttuu paketista. Kunnioittaen Maija Lehtonen");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Valmiit vastaukset")).click();
        var fitting = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Sopivat tähän"));
        assertThat(fitting.locator(".saved-reply").first()).containsText("Sanakirjan oheisvihko");
        Browser.assertAccessible(page);
        Browser.picture(page, "saved-replies-fitting");
        fitting.locator(".saved-reply").first().click();
        assertThat(page.getByLabel("Vastauksen teksti")).hasValue("Hei Maija!\n\nLähetän Maijalle sanakirjan oheisvihkon. Saatte sen huomenna.\n\nAino, Kirjakulma");
    }

    @Test
    void whatIsMissingIsAskedOfTheWriterAndNotSent() {
        var page = atTheTicket("Moi, missä mun paketti on?");
        page.getByLabel("Vastauksen teksti").fill("/vaihe" + mark);
        assertThat(page.locator(".saved-reply:visible")).containsText("täydennettävää");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Vastauksen teksti")).hasValue("Tilauksesi [[täydennä: tilauksen numero]] on pakattu.");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Vastauksessa on vielä täydennettävää: tilauksen numero.");
        assertThat(page.getByLabel("Vastauksen teksti")).hasValue("Tilauksesi [[täydennä: tilauksen numero]] on pakattu.");
        page.getByLabel("Vastauksen teksti").fill("Tilauksesi 10234 on pakattu.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("article").getByText("Tilauksesi 10234 on pakattu.")).isVisible();
    }

    @Test
    void aReplyIsSeenFilledWhileItIsWrittenAndWhatIsWrongIsToldBeforeItIsLost() {
        for (var visit : new Visit[] {Visit.WIDE, Visit.PHONE.inDark()}) {
            var page = signedIn(lauri, visit);
            page.navigate("/saved-replies");
            page.getByText("Lisää uusi").click();
            var form = page.locator(".adder form");
            form.getByLabel("Nimi").fill("Kokeilu");
            form.getByLabel("Pikasana").fill("kokeilu" + mark + visit.width());
            form.getByLabel("Teksti", new Locator.GetByLabelOptions().setExact(true)).fill("{{customer.fistName}} [saa/saavat]");
            assertThat(form.getByText("Muuttujaa customer.fistName ei ole. Tarkoititko customer.firstName?")).isVisible();
            form.getByText("Muuttujat, taivutus ja sinä tai te").click();
            Browser.assertAccessible(page);
            Browser.picture(page, "saved-reply-wrong-" + visit.width());
            form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tallenna")).click();
            assertThat(page.locator(".adder .field > .error")).containsText("Tarkoititko customer.firstName?");
            var text = page.locator(".adder").getByLabel("Teksti", new Locator.GetByLabelOptions().setExact(true));
            assertThat(text).hasValue("{{customer.fistName}} [saa/saavat]");
            text.fill("{{customer.firstName|genetiivi}} {{order.product}} on tulossa, [odota/odottakaa] hetki.");
            assertThat(page.locator(".adder .letter").first()).containsText("Maijan [[täydennä: tuotteen nimi]] on tulossa, odota hetki.");
            assertThat(page.locator(".adder .letter").last()).containsText("Maijan [[täydennä: tuotteen nimi]] on tulossa, odottakaa hetki.");
            Browser.assertAccessible(page);
            Browser.picture(page, "saved-reply-preview-" + visit.width());
            page.locator(".adder form").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tallenna")).click();
            assertThat(page.getByText("Tallennettu.")).isVisible();
            page.context().close();
        }
    }

    @Test
    void whoWritesOneSeesItOnATicketOfTheirChoice() {
        write("Maija Lehtonen <" + maija + ">", "Oheisvihko " + mark, "Hyvää päivää, missä oheisvihko viipyy? Kunnioittaen Maija Lehtonen", mark + "-2");
        var number = eventually(() -> db.sql("select id from ticket where subject = ?").param("Oheisvihko " + mark).query(Long.class).list(), found -> !found.isEmpty()).getFirst();
        for (var visit : new Visit[] {Visit.WIDE, Visit.PHONE.inDark()}) {
            var page = signedIn(lauri, visit);
            page.navigate("/saved-replies");
            page.getByText("Lisää uusi").click();
            var form = page.locator(".adder form");
            form.getByLabel("Teksti", new Locator.GetByLabelOptions().setExact(true)).fill("Hei {{customer.firstName}}! [Saat/Saatte] sen asialle {{ticket.number}}. {{agent.firstName}}");
            assertThat(form.locator(".letter")).hasCount(2);
            for (var typed : new String[] {"#" + number, maija, "vihko " + mark}) {
                form.getByLabel("Katso tiketillä").fill(typed);
                assertThat(form.locator(".letter")).hasCount(1);
                assertThat(form.locator(".letter")).containsText("Näin sen lukee Maija Lehtonen #" + number);
                assertThat(form.locator(".letter p")).hasText("Hei Maija! Saatte sen asialle " + number + ". Lauri");
                form.getByLabel("Katso tiketillä").fill("");
                assertThat(form.locator(".letter")).hasCount(2);
            }
            form.getByLabel("Katso tiketillä").fill("#" + number);
            assertThat(form.locator(".letter")).hasCount(1);
            Browser.assertAccessible(page);
            Browser.picture(page, "saved-reply-on-ticket-" + visit.width());
            form.getByLabel("Katso tiketillä").fill("eiole" + mark);
            assertThat(form.getByText("Tikettiä ”eiole" + mark + "” ei löydy.")).isVisible();
            page.context().close();
        }
    }

    @Test
    void aBrandChoosesHowItSpeaksToWhomItDoesNotKnow() {
        var lead = signedIn(lauri, Visit.WIDE);
        lead.navigate("/saved-replies");
        var choice = lead.locator("form.manner").filter(new Locator.FilterOptions().setHas(lead.locator("input[name=brand][value='" + brand.id() + "']")));
        choice.locator("select").selectOption("FORMAL");
        choice.getByRole(AriaRole.BUTTON).click();
        assertThat(lead.getByText("Tallennettu.")).isVisible();
        var page = atTheTicket("Oheisvihko puuttuu.");
        page.getByLabel("Vastauksen teksti").fill("/oheis" + mark);
        assertThat(page.locator(".saved-reply:visible .preview")).containsText("Saatte sen huomenna");
    }

    @Test
    void anOrganisationIsGreetedByTheNameOfWhoWritesForItOrByNone() {
        assertEquals("Hei Mirva!", greeting("Päiväkoti Käpytikka", "Hei, pyytäisimme tarjousta.\n\nTerveisin\nMirva Salmela, päiväkodin johtaja\nPäiväkoti Käpytikka"));
        assertEquals("Hei Satu!", greeting("Tilitoimisto Luotsi", "Hyvityslasku puuttuu.\n\nYstävällisin terveisin\nSatu Virolainen\nTilitoimisto Luotsi Oy"));
        assertEquals("Hei Heikki!", greeting("As Oy Mäntyrinne / Heikki Laakso", "Tilasimme hallitukselle mappeja."));
        assertEquals("Hei!", greeting("Kaukaharjun kirjasto", "Missä kirjat ovat?\n\nTerveisin\nKaukaharjun kirjasto"));
        assertEquals("Hei!", greeting("Valotalo", "Onko teillä kalentereita?"));
        assertEquals("Hei Maija!", greeting("Lehtonen Maija", "Onko teillä kalentereita?"));
        assertEquals("Hei Maija!", greeting("Maija Lehtonen", "Onko teillä kalentereita?\n\nTerveisin\nPekka"));
    }

    /** How a reply begins to somebody who wrote under a name. */
    private String greeting(String name, String text) {
        var subject = "Kysymys " + UUID.randomUUID();
        write(encoded(name) + " <" + subject.substring(8) + "@" + mark + ".example>", subject, text, subject.substring(8));
        var number = eventually(() -> db.sql("select id from ticket where subject = ?").param(subject).query(Long.class).list(), found -> !found.isEmpty()).getFirst();
        var viewer = agents.viewer(aino.id()).orElseThrow();
        var panel = filling.panel(viewer, tickets.get(viewer, Id.of(number)), false);
        return Stream.concat(panel.fitting().stream(), panel.others().stream()).filter(one -> one.reply().shortcut().equals("oheis" + mark)).findFirst().orElseThrow()
            .text().lines().findFirst().orElseThrow();
    }

    private static String encoded(String name) {
        try {
            return MimeUtility.encodeWord(name, "utf-8", "B");
        } catch (UnsupportedEncodingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Page atTheTicket(String text) {
        write("Maija Lehtonen <" + maija + ">", "Tilaus", text, mark + "-1");
        eventually(() -> db.sql("select count(*) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).single(), count -> count == 1);
        var page = signedIn(aino, Visit.WIDE);
        page.navigate("/desk/team-" + team.id());
        page.locator(".row > a").first().click();
        assertThat(page.getByLabel("Vastauksen teksti")).isVisible();
        page.getByLabel("Vastauksen teksti").click();
        return page;
    }
}
