package fi.luukku.desk;

import com.microsoft.playwright.Page;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What a mail is that its words do not tell, or that it is not shown whole, stands beneath them. */
class RemarksTest extends DeskStage {

    @Test
    void encryptedSignedAndUnreadableParts() throws IOException {
        for (var mail : new String[] {"200-smime-encrypted", "199-smime-signed", "192-multipart-too-deep"}) {
            this.mail.deliver(store, Files.readAllBytes(Path.of("src/test/resources/mail/" + mail + ".eml")));
        }
        var tickets = eventually(() -> db.sql("select ticket_id from intake where source = ? and state = 'threaded' order by id").param(mailbox.id().value())
            .query(Long.class).list(), threaded -> threaded.size() == 3);
        var page = signedIn(aino, Visit.WIDE);
        assertRemark(page, tickets.get(0), "Viesti on salattu");
        Browser.assertAccessible(page);
        Browser.picture(page, "encrypted");
        assertRemark(page, tickets.get(1), "Viesti on allekirjoitettu");
        assertRemark(page, tickets.get(2), "Osaa viestistä ei saatu luettua");
    }

    private void assertRemark(Page page, long ticket, String remark) {
        page.navigate("/desk/team-" + team.id() + "/" + ticket);
        assertThat(page.locator("article.message").getByText(remark)).isVisible();
    }
}
