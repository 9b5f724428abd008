package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.ticket.Draft;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AttachedFilesTest extends DeskStage {

    @Test
    void aFileIsThereAfterAReloadOnAnotherDeviceAndInTheMail() {
        var page = atTheTicket(Visit.WIDE);
        page.getByLabel("Vastauksen teksti").fill("Hei Maija, ohje liitteenä.");
        choose(page, "palautusohje.pdf", "Palauta näin.");
        assertThat(chip(page, "palautusohje.pdf")).isVisible();
        assertThat(page.locator(".reply-form [data-saved]")).hasText("Tallessa");
        assertThat(page.getByLabel("Vastauksen teksti")).hasValue("Hei Maija, ohje liitteenä.");
        page.reload();
        assertThat(chip(page, "palautusohje.pdf")).isVisible();

        var phone = signedIn(aino, Visit.PHONE);
        phone.navigate(path(page));
        assertThat(chip(phone, "palautusohje.pdf")).isVisible();
        assertThat(phone.getByLabel("Vastauksen teksti")).hasValue("Hei Maija, ohje liitteenä.");

        send(page);
        assertThat(page.getByText("Vastaus lähtee.")).isVisible();
        assertThat(chip(page, "palautusohje.pdf")).hasCount(0);
        clock.advance(Duration.ofSeconds(11));
        var mails = eventually(() -> mail.inbox(maija), all -> all.stream().anyMatch(one -> fileNames(one).contains("palautusohje.pdf")));
        assertThat(mails).anyMatch(one -> fileNames(one).equals("palautusohje.pdf "));
    }

    @Test
    void whatIsTakenBackHasItsFilesAndOneCanBeRemoved() {
        var page = atTheTicket(Visit.WIDE);
        page.getByLabel("Vastauksen teksti").fill("Tässä kuvat.");
        choose(page, "eka.txt", "1");
        choose(page, "toka.txt", "2");
        assertThat(chip(page, "toka.txt")).isVisible();
        send(page);
        page.locator("flash-message").getByText("Kumoa").click();
        assertThat(page.getByLabel("Vastauksen teksti")).hasValue("Tässä kuvat.");
        assertThat(chip(page, "eka.txt")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Poista liite eka.txt")).click();
        assertThat(chip(page, "eka.txt")).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Poista liite toka.txt"))).isFocused();
        page.reload();
        assertThat(page.locator(".reply-form .file")).hasCount(1);
    }

    @Test
    void sendWaitsForWhatIsStillOnItsWay() {
        var page = atTheTicket(Visit.WIDE);
        page.route("**/drafts/reply/files", route -> {
            page.waitForTimeout(1_200);
            route.resume();
        });
        page.getByLabel("Vastauksen teksti").fill("Iso tiedosto tulossa.");
        choose(page, "hidas.txt", "hidas");
        send(page);
        assertThat(page.getByText("Vastaus lähtee.")).isVisible();
        assertThat(page.locator("article.out .files").getByText("hidas.txt")).isVisible();
    }

    @Test
    void everyFormHasItsOwnFilesAndDropAndPasteGoToTheOneInUse() {
        var page = atTheTicket(Visit.WIDE);
        choose(page, "asiakkaalle.txt", "1");
        assertThat(chip(page, "asiakkaalle.txt")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("n");
        give(page, "drop", "vain-meille.txt");
        assertThat(chip(page, "vain-meille.txt")).isVisible();
        assertThat(chip(page, "asiakkaalle.txt")).isHidden();
        page.locator(".outsider-mode").click();
        give(page, "paste", "varastolle.txt");
        assertThat(chip(page, "varastolle.txt")).isVisible();
        page.reload();
        assertThat(page.locator(".reply-form .file")).hasText(Pattern.compile("asiakkaalle"));
        assertThat(page.locator(".note-form .file")).hasText(Pattern.compile("vain-meille"));
        assertThat(page.locator(".outsider-form .file")).hasText(Pattern.compile("varastolle"));
    }

    @Test
    void whatDoesNotFitIsRefusedInWordsAndTheRestStays() {
        for (var visit : new Visit[] {Visit.WIDE, Visit.WIDE.inDark(), Visit.PHONE}) {
            var page = atTheTicket(visit);
            page.getByLabel("Vastauksen teksti").fill("Hei!");
            choose(page, "kuitti.txt", "kuitti");
            page.evaluate("size => document.querySelector('.reply-form attached-files').add([new File([new Uint8Array(size)], 'video.mov')])", (int) Draft.MOST_BYTES);
            assertThat(page.getByRole(AriaRole.ALERT).getByText("Liitteet ovat liian suuret. Yhteen viestiin niitä mahtuu 25 Mt.")).isVisible();
            assertThat(chip(page, "kuitti.txt")).isVisible();
            Browser.assertAccessible(page);
            Browser.picture(page, "attached-files-" + visit.width() + (visit.dark() ? "-dark" : ""));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Selvä")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Poista liite kuitti.txt")).click();
            page.context().close();
        }
    }

    @Test
    void theServerHasTheLastWordAndWhatIsOnItsWayCanBeStopped() {
        var page = atTheTicket(Visit.WIDE);
        page.evaluate("size => { const files = document.querySelector('.reply-form attached-files'); files.dataset.mostBytes = 1e12; files.add([new File([new Uint8Array(size)], 'video.mov')]) }",
            (int) Draft.MOST_BYTES + 1);
        assertThat(page.getByRole(AriaRole.ALERT).getByText("Liitteet ovat liian suuret. Yhteen viestiin niitä mahtuu 25 Mt.")).isVisible();
        page.route("**/drafts/reply/files", route -> { });
        choose(page, "hidas.txt", "hidas");
        page.getByLabel("Vastauksen teksti").fill("Ei liitettä sittenkään.");
        send(page);
        assertThat(page.getByText("Lähtee heti, kun liitteet ovat tallessa.")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keskeytä: hidas.txt")).click();
        assertThat(page.locator(".file.coming")).hasCount(0);
        assertThat(page.getByText("Vastaus lähtee.")).hasCount(0);
        assertThat(page.getByLabel("Vastauksen teksti")).hasValue("Ei liitettä sittenkään.");
        assertThat(db.sql("select count(*) from attachment where draft_id is not null and name in ('video.mov', 'hidas.txt')").query(Long.class).single()).isZero();
    }

    @Test
    void aQuestionToAnOutsiderThatDoesNotGoStaysOutOfTheReply() {
        var page = atTheTicket(Visit.WIDE);
        page.locator(".outsider-mode").click();
        page.getByLabel("Mitä kysyt?").fill("Paljonko näitä on hyllyssä?");
        page.locator(".outsider-form [name=to]").fill("varasto");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä kysymys")).click();
        assertThat(page.locator("ticket-composer").getByRole(AriaRole.ALERT).first()).isVisible();
        assertThat(page.getByLabel("Mitä kysyt?")).hasValue("Paljonko näitä on hyllyssä?");
        assertThat(page.locator("#reply-text")).hasValue("");
        page.locator(".outsider-form [name=to]").fill("varasto@" + mark + ".example");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä kysymys")).click();
        assertThat(page.getByText("Kysymys lähtee.")).isVisible();
    }

    @Test
    void withoutScriptsFilesGoWithTheForm() {
        var page = atTheTicket(Visit.WIDE.withoutScripts());
        page.getByLabel("Vastauksen teksti").fill(" ");
        page.locator(".reply-form input[type=file]").setInputFiles(file("ohje.txt", "ohje"));
        send(page);
        assertThat(page.getByText("Vastaus on tyhjä")).isVisible();
        assertThat(chip(page, "ohje.txt")).isVisible();
        page.getByLabel("Vastauksen teksti").fill("Ohje liitteenä.");
        send(page);
        assertThat(page.locator("article.out .files").getByText("ohje.txt")).isVisible();
    }

    private Page atTheTicket(Visit visit) {
        if (mail.inbox(store).isEmpty()) write("Maija Lehtonen <" + maija + ">", "Liitteet", "Miten palautan kirjan?", mark + "-1");
        var number = eventually(() -> db.sql("select max(id) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).optional(), java.util.Optional::isPresent).orElseThrow();
        var page = signedIn(aino, visit);
        page.navigate("/desk/team-" + team.id() + "/" + number);
        assertThat(page.getByLabel("Vastauksen teksti")).isVisible();
        return page;
    }

    private static String path(Page page) {
        return page.url().substring(page.url().indexOf("/desk"));
    }

    private static void choose(Page page, String name, String content) {
        page.locator(".reply-form input[type=file]").setInputFiles(file(name, content));
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private static void give(Page page, String how, String name) {
        page.evaluate("""
            ([how, name]) => {
              const data = new DataTransfer()
              data.items.add(new File(["sisältö"], name, { type: "text/plain" }))
              const event = how === "drop" ? new DragEvent("drop", { dataTransfer: data, bubbles: true }) : new ClipboardEvent("paste", { clipboardData: data, bubbles: true })
              document.querySelector("ticket-composer").dispatchEvent(event)
            }""", new Object[] {how, name});
    }

    private static Locator chip(Page page, String name) {
        return page.locator("attached-files .file:not(.coming)").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä").setExact(true)).click();
    }

    private static String fileNames(MimeMessage mail) {
        try {
            if (!(mail.getContent() instanceof Multipart parts)) return "";
            var names = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) if (parts.getBodyPart(i).getFileName() != null) names.append(parts.getBodyPart(i).getFileName()).append(' ');
            return names.toString();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
