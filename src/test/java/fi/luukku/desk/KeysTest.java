package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.kernel.Language;
import fi.luukku.playbook.SavedReplies;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeysTest extends DeskStage {

    @Autowired SavedReplies saved;

    @Test
    void everyKeyDoesWhatTheHelpSheetSays() {
        var page = atTheList(Visit.WIDE);
        press(page, "j");
        assertThat(row(page, "Ensimmäinen")).isFocused();
        press(page, "j");
        assertThat(row(page, "Toinen")).isFocused();
        press(page, "k");
        assertThat(row(page, "Ensimmäinen")).isFocused();
        press(page, "o");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Ensimmäinen"))).isVisible();
        press(page, "r");
        assertThat(page.getByLabel("Vastauksen teksti")).isFocused();
        press(page, "Escape", "n");
        assertThat(page.getByLabel("Muistiinpanon teksti")).isFocused();
        press(page, "Escape", "a");
        assertThat(page.locator(".tools form[action$=owner] select[name=team]")).isFocused();
        press(page, "Escape", "s");
        assertThat(page.locator("form[action$=snooze].pop")).isVisible();
        press(page, "Escape", "e");
        assertThat(page.locator(".reasons")).isVisible();
        press(page, "Escape", "t");
        assertThat(page.getByLabel("Lisää tunniste")).isFocused();
        page.keyboard().type("kirje");
        press(page, "Enter");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Poista tunniste kirje"))).isVisible();
        // News of the tag may come before the answer that empties the field and leaves it.
        assertThat(page.getByLabel("Lisää tunniste")).hasValue("");
        press(page, "/");
        assertThat(page.locator(".search input")).isFocused();
        press(page, "Escape", "m");
        assertThat(page.getByText("Tiketti on nyt sinun.")).isVisible();
        press(page, "b");
        assertThat(page.locator(".app")).hasClass(Pattern.compile("narrow"));
        press(page, "b", "?");
        var help = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Näppäimet"));
        assertThat(help).isVisible();
        assertThat(help.locator("kbd")).hasText(new String[] {"j", "k", "o", "r", "n", "a", "m", "t", "s", "e", "b", "/", "Ctrl K", "Ctrl ⏎", "?", "/", "@", "Esc"});
        Browser.assertAccessible(page);
        Browser.picture(page, "keys-help");
        press(page, "Escape", "Control+k");
        page.keyboard().type("Toinen lähettäjä:" + maija);
        press(page, "Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Haku"))).isVisible();
        assertThat(row(page, "Toinen").first()).isVisible();
        assertThat(row(page, "Ensimmäinen")).hasCount(0);
    }

    @Test
    void theTagKeyOpensThePanelWhereThereIsNoRoomForIt() {
        var page = atTheList(Visit.TABLET);
        row(page, "Ensimmäinen").click();
        assertThat(page.getByLabel("Vastauksen teksti")).isVisible();
        press(page, "t");
        assertThat(page.getByLabel("Lisää tunniste")).isFocused();
    }

    @Test
    void whatIsTypedOutlivesATicketFetchedAnew() {
        var page = atTheList(Visit.WIDE);
        row(page, "Ensimmäinen").click();
        assertThat(page.getByLabel("Vastauksen teksti")).isVisible();
        press(page, "n");
        page.keyboard().type("Kesken jää");
        // A fetch that Turbo would show by replacing all of it, as it does when two of its reloads overlap.
        page.evaluate("() => { const frame = document.getElementById('ticket'); frame.addEventListener('turbo:frame-load', () => frame.dataset.again = '', {once: true}); frame.src = location.href }");
        assertThat(page.locator("#ticket[data-again]")).hasCount(1);
        assertThat(page.getByLabel("Muistiinpanon teksti")).hasValue("Kesken jää");
        assertThat(page.getByLabel("Muistiinpanon teksti")).isFocused();
    }

    @Test
    void namesAfterAnAtAreCompletedByKeyboard() {
        var page = atTheList(Visit.WIDE);
        row(page, "Ensimmäinen").click();
        assertThat(page.getByLabel("Vastauksen teksti")).isVisible();
        press(page, "n");
        page.keyboard().type("Kysy @hei");
        var names = page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Kenet kutsutaan mukaan"));
        assertThat(names.getByRole(AriaRole.OPTION).first()).hasText("Lauri Heino");
        Browser.assertAccessible(page);
        Browser.picture(page, "mentions");
        press(page, "ArrowDown", "ArrowUp", "Enter");
        var note = page.getByLabel("Muistiinpanon teksti");
        assertThat(note).hasValue("Kysy @Lauri Heino ");
        assertThat(note).isFocused();
        assertThat(names).hasCount(0);
        page.keyboard().type("tai maija@posti");
        assertThat(names).hasCount(0);
        page.keyboard().type(" @");
        assertThat(names.getByRole(AriaRole.OPTION).first()).isVisible();
        press(page, "Escape");
        assertThat(names).hasCount(0);
        assertThat(note).isFocused();
        press(page, "Control+Enter");
        assertThat(page.locator("article.note").getByText("Kysy @Lauri Heino")).isVisible();
        var lead = signedIn(lauri, Visit.WIDE);
        lead.navigate("/desk/mentioned");
        assertThat(lead.locator(".row")).hasCount(1);
    }

    @Test
    void savedRepliesAreFoundByAnyWords() {
        for (var name : List.of("Palautusohje", "Toimitus viivästyy", "Kiitos palautteesta", "Lahjakortti", "Vaihto", "Reklamaatio", "Lasku", "Maksutavat", "Nouto", "Aukiolo", "Kirjavinkki")) {
            saved.bring(name + " " + mark, name.toLowerCase().replace(' ', '-') + mark, Language.FI, name.equals("Nouto") ? "Paketti odottaa lähikaupassa." : "Hei! " + name + ".");
        }
        var page = atTheList(Visit.WIDE);
        row(page, "Ensimmäinen").click();
        page.getByLabel("Vastauksen teksti").click();
        page.keyboard().type("/lähikau paketti " + mark);
        var found = page.locator(".saved-reply:visible");
        assertThat(found).hasCount(1);
        press(page, "Enter");
        assertThat(page.getByLabel("Vastauksen teksti")).hasValue("Paketti odottaa lähikaupassa.");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Valmiit vastaukset")).click();
        assertThat(page.getByLabel("Etsi valmiista vastauksista")).isFocused();
        page.keyboard().type("ohje palau");
        assertThat(found.first()).containsText("Palautusohje");
        Browser.assertAccessible(page);
        Browser.picture(page, "saved-replies-menu");
        page.keyboard().type(" olematon");
        assertThat(page.getByText("Ei osumia. Kokeile toista sanaa.")).isVisible();
        press(page, "Escape");
        assertThat(page.locator(".saved-menu")).hasCount(0);

        for (var visit : new Visit[] {Visit.WIDE, Visit.PHONE.inDark()}) {
            var lead = signedIn(lauri, visit);
            lead.navigate("/saved-replies");
            lead.getByLabel("Etsi valmiista vastauksista").fill("nouto " + mark);
            assertThat(lead.locator(".saved-edit[data-find]:visible")).hasCount(1);
            Browser.assertAccessible(lead);
            Browser.picture(lead, "saved-replies-page-" + visit.width());
            lead.getByLabel("Etsi valmiista vastauksista").fill("olematon");
            assertThat(lead.getByText("Ei osumia. Kokeile toista sanaa.")).isVisible();
            lead.context().close();
        }
    }

    private Page atTheList(Visit visit) {
        write("Maija Lehtonen <" + maija + ">", "Ensimmäinen", "Hei, tässä ensimmäinen.", mark + "-1");
        write("Maija Lehtonen <" + maija + ">", "Toinen", "Hei, tässä toinen.", mark + "-2");
        eventually(() -> db.sql("select count(*) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).single(), count -> count == 2);
        var page = signedIn(aino, visit);
        page.navigate("/desk/team-" + team.id());
        assertThat(page.locator(".row")).hasCount(2);
        return page;
    }

    private static Locator row(Page page, String subject) {
        return page.locator(".row > a").filter(new Locator.FilterOptions().setHasText(subject));
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) page.keyboard().press(key);
    }
}
