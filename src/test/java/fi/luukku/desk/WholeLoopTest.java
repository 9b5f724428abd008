package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import fi.luukku.channel.email.MailServer;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WholeLoopTest extends DeskStage {

    @Test
    void aCustomerWritesTwoAgentsSeeOneAnswersAndTheAnswerComesBack() {
        var ainos = signedIn(aino, Visit.WIDE);
        ainos.navigate("/desk/team-" + team.id());
        var lauris = signedIn(lauri, Visit.WIDE);

        write("Maija Lehtonen <" + maija + ">", "Paketista puuttui kirja", "Hei! Laatikossa oli vain kaksi kirjaa. Tuleeko kolmas? t. Maija", mark + "-1");
        var row = ainos.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Maija Lehtonen.*Paketista puuttui kirja")));
        assertThat(row).isVisible();

        row.click();
        assertThat(ainos.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Paketista puuttui kirja"))).isVisible();
        var address = ainos.url();
        lauris.navigate(address.substring(address.indexOf("/desk")));
        assertThat(lauris.getByText("Aino Koskela katsoo tätä nyt")).isVisible();

        ainos.getByLabel("Vastauksen teksti").fill("Hei Maija!\n\nPahoittelut, kirja jäi meiltä pois. Se lähtee sinulle huomenna.\n\nTerveisin\nAino");
        assertThat(lauris.getByText("Aino Koskela kirjoittaa tähän nyt")).isVisible();
        ainos.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä").setExact(true)).click();
        assertThat(ainos.getByText("Vastaus lähtee.")).isVisible();
        assertThat(lauris.getByText("Se lähtee sinulle huomenna.").first()).isVisible();
        assertThat(ainos.locator("article.out .to")).hasText("→ Maija Lehtonen");

        clock.advance(Duration.ofSeconds(11));
        var answer = eventually(() -> mail.inbox(maija), mails -> mails.stream().anyMatch(one -> text(one).contains("lähtee sinulle huomenna")))
            .stream().filter(one -> text(one).contains("lähtee sinulle huomenna")).findFirst().orElseThrow();
        assertThat(MailServer.header(answer, "In-Reply-To")).containsExactly("<" + mark + "-1@posti.example>");
        assertThat(MailServer.header(answer, "From").getFirst()).contains(store);
        assertThat(MailServer.header(answer, "To")).containsExactly("Maija Lehtonen <" + maija + ">");

        write("Maija Lehtonen <" + maija + ">", "Vs: Paketista puuttui kirja", "Kiitos, hyvä juttu!", mark + "-2", MailServer.header(answer, "Message-ID").getFirst());
        assertThat(ainos.getByText("Kiitos, hyvä juttu!").first()).isVisible();
        assertThat(ainos.url()).isEqualTo(address);

        var number = address.substring(address.lastIndexOf('/') + 1);
        write("Vieras <vieras@" + mark + ".example>", "Re: [#" + number + "] Paketista puuttui kirja", "Minäkin haluan tämän kirjan.", mark + "-3");
        assertThat(ainos.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Vieras")))).isVisible();
        assertThat(ainos.locator(".ticket").getByText("Minäkin haluan tämän kirjan.")).hasCount(0);
    }

    @Test
    void aReplyOverAnUnseenMessageAsksFirst() {
        write("Maija Lehtonen <" + maija + ">", "Kalenteri", "Onko teillä seinäkalentereita?", mark + "-1");
        var page = signedIn(aino, Visit.WIDE);
        page.navigate("/desk/team-" + team.id());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Kalenteri"))).click();
        page.getByLabel("Vastauksen teksti").fill("Kyllä on!");
        // The screen is cut off from the news, as on a train.
        page.evaluate("() => { const live = document.querySelector('live-signals'); live.source.close(); live.reload = () => {}; for (const timer of live.waiting.values()) clearTimeout(timer) }");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        write("Maija Lehtonen <" + maija + ">", "Vs: Kalenteri", "Ei tarvitakaan, kiitos!", mark + "-2", "<" + mark + "-1@posti.example>");
        eventually(() -> db.sql("select count(*) from message where text like 'Ei tarvitakaan%' and ticket_id = ?")
            .param(Long.parseLong(page.url().substring(page.url().lastIndexOf('/') + 1))).query(Long.class).single(), count -> count == 1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä").setExact(true)).click();
        assertThat(page.getByText("Tikettiin tuli uusi viesti sillä välin.")).isVisible();
        assertThat(page.getByLabel("Vastauksen teksti")).hasValue("Kyllä on!");
        assertThat(page.getByText("Ei tarvitakaan, kiitos!").first()).isVisible();
    }

    @Test
    void aSentReplyCanBeTakenBack() {
        write("Maija Lehtonen <" + maija + ">", "Lahjakortti", "Onko lahjakortti vielä voimassa?", mark + "-1");
        var page = signedIn(aino, Visit.WIDE);
        page.navigate("/desk/team-" + team.id());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Lahjakortti"))).click();
        page.getByLabel("Vastauksen teksti").fill("Valitettavasti ei.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä").setExact(true)).click();
        page.locator("flash-message").getByText("Kumoa").click();
        assertThat(page.getByLabel("Vastauksen teksti")).hasValue("Valitettavasti ei.");
        clock.advance(Duration.ofSeconds(30));
        page.waitForTimeout(2_500);
        assertThat(mail.inbox(maija)).noneMatch(one -> text(one).contains("Valitettavasti"));
    }

    @Test
    void theDeskWorksWithTheKeyboardAlone() {
        write("Maija Lehtonen <" + maija + ">", "Näppäimet", "Kirjoitan teille.", mark + "-1");
        var page = signedIn(aino, Visit.WIDE);
        page.navigate("/desk/team-" + team.id());
        assertThat(page.getByText("Kirjoitan teille.").first()).isVisible();
        page.keyboard().press("j");
        page.keyboard().press("o");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Näppäimet"))).isVisible();
        page.keyboard().press("n");
        page.keyboard().type("Kysytään varastolta.");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Muistiinpano lisätty.")).isVisible();
        assertThat(page.locator("article.note").getByText("Kysytään varastolta.")).isVisible();
        page.keyboard().press("Control+k");
        page.keyboard().type("Ota itselle");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Tiketti on nyt sinun.")).isVisible();
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Näppäimet"))).isVisible();
    }

    @Test
    void everyScreenIsAccessibleInLightAndDark() {
        write("Maija Lehtonen <" + maija + ">", "Esteetön", "Hei! Löytyykö isotekstisiä kirjoja?", mark + "-1");
        for (var visit : new Visit[] {Visit.WIDE, Visit.WIDE.inDark(), Visit.PHONE, Visit.PHONE.inDark()}) {
            var page = signedIn(aino, visit);
            page.navigate("/desk/team-" + team.id());
            assertThat(page.getByText("Hei! Löytyykö").first()).isVisible();
            Browser.assertAccessible(page);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Esteetön"))).click();
            assertThat(page.getByLabel("Vastauksen teksti")).isVisible();
            Browser.assertAccessible(page);
            page.context().close();
        }
    }

    private static String text(jakarta.mail.internet.MimeMessage mail) {
        try {
            var content = mail.getContent();
            if (content instanceof jakarta.mail.Multipart parts) return String.valueOf(parts.getBodyPart(0).getContent());
            return String.valueOf(content);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
