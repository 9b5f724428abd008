package fi.luukku.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.channel.email.MailServer;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.Visitor;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class ForwardTest extends DeskStage {

    @Test
    void aMessageGoesOnToSomeoneOutsideWithItsFilesAndTheAnswerStaysFromTheCustomer() {
        var number = received();
        var page = atTheTicket(number, Visit.WIDE);
        note(page, "Tukku on hidas, älkää kertoko asiakkaalle.");
        forward(page);
        var text = page.getByLabel("Mitä kysyt?");
        assertThat(page.getByText("Viesti on kysymyksen pohjana. Tarkista, mitä lähetät.")).isVisible();
        assertThat(page.locator(".outsider-form [name=to]")).isFocused();
        assertThat(text.inputValue()).contains("---------- Välitetty viesti ----------\nLähettäjä: Maija Lehtonen\nPäiväys: ma 23.11.2026 9.11\nAihe: Lamppu rikki\n\nHei! Lampun varjostin oli säröillä.")
            .doesNotContain(maija).doesNotContain("Tukku on hidas");
        assertThat(page.locator(".outsider-form .file .name")).hasText(new String[] {"särö.png", "kuitti.pdf"});
        Browser.assertAccessible(page);
        Browser.picture(page, "forward-1440");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Poista liite kuitti.pdf")).click();
        assertThat(page.locator(".outsider-form .file")).hasCount(1);
        text.focus();
        page.keyboard().press("Control+Home");
        page.keyboard().type("Hei! Saammeko uuden varjostimen?");
        page.locator(".outsider-form [name=to]").fill("tilaukset@tukku" + mark + ".example");
        page.locator(".outsider-form [name=cc]").fill("varasto@tukku" + mark + ".example");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä kysymys")).click();
        assertThat(page.getByText("Kysymys lähtee.")).isVisible();

        clock.advance(Duration.ofSeconds(11));
        var asked = eventually(() -> mail.inbox("tilaukset@tukku" + mark + ".example"), mails -> mails.size() == 1).getFirst();
        assertThat(MailServer.header(asked, "Cc")).containsExactly("varasto@tukku" + mark + ".example");
        assertThat(whole(asked)).contains("Saammeko uuden varjostimen", "image/png").doesNotContain("application/pdf").doesNotContain("Tukku on hidas");
        write("Varasto <varasto@tukku" + mark + ".example>", "Vs: Lamppu rikki", "Uusi lähtee tänään.", mark + "-2", MailServer.header(asked, "Message-ID").getFirst());
        assertThat(page.locator("article.outsider.in").getByText("Uusi lähtee tänään.")).isVisible();
    }

    @Test
    void itIsGoodOnEveryScreenAndWhatWasBegunStaysAbove() {
        var number = received();
        for (var visit : new Visit[] {Visit.WIDE.inDark(), Visit.TABLET, Visit.PHONE, Visit.PHONE.inDark()}) {
            var page = atTheTicket(number, visit);
            page.locator("article.in summary[aria-label='Viestin toiminnot']").click();
            Browser.picture(page, "forward-menu-" + visit.width() + (visit.dark() ? "-dark" : ""));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Välitä ulkopuoliselle")).click();
            assertThat(page.locator(".outsider-form .file")).hasCount(2);
            Browser.assertAccessible(page);
            Browser.picture(page, "forward-" + visit.width() + (visit.dark() ? "-dark" : ""));
            page.context().close();
        }
        var page = atTheTicket(number, Visit.WIDE);
        page.locator(".outsider-mode").click();
        page.getByLabel("Mitä kysyt?").fill("Hei tukku!");
        assertThat(page.locator(".outsider-form [data-saved]")).hasText("Tallessa");
        forward(page);
        assertThat(page.getByText("Viesti on kysymyksen pohjana.")).isVisible();
        assertThat(page.getByLabel("Mitä kysyt?").inputValue()).startsWith("Hei tukku!\n\n---------- Välitetty viesti");
        assertThat(page.locator(".outsider-form .file")).hasCount(2);

        // What is done beside it changes neither what is written nor to whom.
        page.locator(".outsider-form [name=to]").fill("tilaukset@tukku.example");
        page.getByLabel("Lisää tunniste").fill("rikki");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Poista tunniste rikki"))).isVisible();
        assertThat(page.locator(".outsider-form [name=to]")).isVisible();
        assertThat(page.getByLabel("Mitä kysyt?").inputValue()).contains("Lampun varjostin");
    }

    @Test
    void whatIsInternalOrOfAnotherTicketIsNotForwarded() {
        var number = received();
        var visitor = new Visitor(port);
        visitor.signIn(aino.email(), PASSWORD);
        visitor.get("/desk/all");
        visitor.submit("/tickets/" + number + "/notes", Map.of("text", "Vain meille."));
        var note = db.sql("select max(id) from message where ticket_id = ? and direction = 'note'").param(number).query(Long.class).single();
        var first = db.sql("select min(id) from message where ticket_id = ?").param(number).query(Long.class).single();
        assertThat(visitor.submit("/tickets/" + number + "/forwards", Map.of("message", note.toString())).statusCode()).isEqualTo(404);
        write("Vieras <vieras@" + mark + ".example>", "Muu", "Hei.", mark + "-3");
        var other = eventually(() -> db.sql("select max(id) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).single(), id -> id > number);
        assertThat(visitor.submit("/tickets/" + other + "/forwards", Map.of("message", first.toString())).statusCode()).isEqualTo(404);
        assertThat(db.sql("select count(*) from draft where ticket_id in (?, ?)").params(number, other).query(Long.class).single()).isZero();
    }

    private static void note(Page page, String text) {
        page.locator(".note-mode").click();
        page.getByLabel("Muistiinpanon teksti").fill(text);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lisää muistiinpano")).click();
        assertThat(page.locator("article.note").getByText(text)).isVisible();
    }

    private static void forward(Page page) {
        page.locator("article.in").first().getByLabel("Viestin toiminnot").click();
        page.locator("article.in").first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Välitä ulkopuoliselle")).click();
    }

    private Page atTheTicket(long number, Visit visit) {
        var page = signedIn(aino, visit);
        page.navigate("/desk/team-" + team.id() + "/" + number);
        // Where a question has been begun, it is that which is open.
        assertThat(page.locator("ticket-composer [data-writes]:visible")).hasCount(1);
        return page;
    }

    private static String whole(MimeMessage mail) {
        try {
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private long received() {
        mail.deliver(store, """
            From: Maija Lehtonen <%s>
            To: %s
            Subject: Lamppu rikki
            Message-ID: <%s@posti.example>
            Date: Mon, 23 Nov 2026 09:11:00 +0200
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Hei! Lampun varjostin oli säröillä. Kuva on liitteenä.

            --b
            Content-Type: image/png; name="=?utf-8?Q?s=C3=A4r=C3=B6=2Epng?="
            Content-Disposition: attachment
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --b
            Content-Type: application/pdf; name="kuitti.pdf"
            Content-Disposition: attachment
            Content-Transfer-Encoding: base64

            JVBERi0xLjQK
            --b--
            """.formatted(maija, store, mark + "-1").getBytes(StandardCharsets.UTF_8));
        return eventually(() -> db.sql("select max(id) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).optional(), Optional::isPresent).orElseThrow();
    }
}
