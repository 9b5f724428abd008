package fi.luukku.desk;

import com.microsoft.playwright.Page;
import fi.luukku.access.Role;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.Dispatch;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Server;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.Visitor;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Mail comes in, and no answer can leave: whoever answers and whoever keeps the mailbox sees it, in words. */
class NotLeftTest extends DeskStage {

    @Autowired Dispatch dispatch;

    @Test
    void anAnswerThatCanNotLeaveIsSeenUntilItDoes() throws IOException {
        write("Maija Lehtonen <" + maija + ">", "Lahja", "Milloin paketti tulee?", mark + "-1");
        var number = eventually(() -> db.sql("select max(id) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).optional(), Optional::isPresent).orElseThrow();
        var admin = agent("Kaisa Admin", "kaisa", Role.ADMIN);
        var keeper = new Visitor(port);
        keeper.signIn(admin.email(), PASSWORD);
        var page = signedIn(aino, Visit.WIDE);
        sendingAt(closedPort());
        page.navigate("/desk/team-" + team.id() + "/" + number);
        page.getByLabel("Vastauksen teksti").fill("Hei Maija, paketti tulee huomenna.");
        page.locator(".reply-form [data-send]").click();
        assertThat(page.getByText("Vastaus lähtee.")).isVisible();
        clock.advance(Duration.ofSeconds(11));
        var told = page.locator("article.out .delivery");
        assertThat(told).containsText("Ei ole vielä lähtenyt");
        assertThat(told).containsText("ei vastaa tästä portista");
        Browser.assertAccessible(page);
        Browser.picture(page, "not-left");

        clock.advance(Duration.ofMinutes(12));
        dispatch.dispatchDue().join();
        assertThat(page.locator("#row-" + number + " .chip.bad")).hasText("ei ole vielä lähtenyt");
        assertThat(row(keeper)).contains("Yksi lähtevä viesti odottaa.").contains("ei vastaa tästä portista").doesNotContain("mailbox.wrong");

        sendingAt(mail.smtpPort());
        clock.advance(Duration.ofHours(1));
        dispatch.dispatchDue().join();
        assertThat(told).hasCount(0);
        assertThat(page.locator("#row-" + number + " .chip.bad")).hasCount(0);
        assertThat(row(keeper)).contains("health good").doesNotContain("odottaa");
    }

    private String row(Visitor keeper) {
        return Arrays.stream(keeper.get("/admin/mailboxes").body().split("<li>")).filter(row -> row.contains(store)).findFirst().orElseThrow();
    }

    private void sendingAt(int smtpPort) {
        mailboxes.change(mailbox.id(), MailboxSettings.of(brand.id(), team.id(), store, "Kirjakulma",
            new Server("127.0.0.1", mail.imapPort(), Server.Security.NONE, store),
            new Server("127.0.0.1", smtpPort, Server.Security.NONE, null), new Credentials.Passwords(store, null)));
    }

    private static int closedPort() throws IOException {
        try (var any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
