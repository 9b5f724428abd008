package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.access.Role;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.ticket.Marks;
import fi.luukku.ticket.Notes;
import fi.luukku.ticket.Ticket;
import fi.luukku.kernel.Id;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchPagesTest extends DeskStage {

    @Autowired Marks marks;
    @Autowired Notes notes;

    private static final List<String> LETTERS = List.of(
        "Hei! Täytin palautuslomakkeen viikko sitten, mutta rahoja ei ole näkynyt. Lähetyksen seurantakoodi on RR123456785FI.",
        "Mistä löydän palautuslomakkeen? Paketissa sitä ei ollut, eikä sivuiltanne aukea kuin tyhjä lehti.",
        "Lomakkeenne ei toimi puhelimella: lähetä-nappi jää sivun alle. Voisitteko lähettää lomakkeen sähköpostilla?");

    private void written() {
        for (int i = 0; i < LETTERS.size(); i++) write("Maija Lehtonen <" + maija + ">", List.of("Palautus 10482", "Palautuslomake puuttuu", "Ongelma sivuilla").get(i), LETTERS.get(i), i + mark);
        eventually(() -> db.sql("""
            select count(*) from search_place p join message m on m.id = p.ref join ticket t on t.id = m.ticket_id where p.kind = 'message' and t.brand_id = ?""")
            .param(brand.id().value()).query(Integer.class).single(), n -> n == LETTERS.size());
        var first = db.sql("select min(id) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).single();
        marks.tag(agents.viewer(aino.id()).orElseThrow(), Id.of(first), "kiire " + mark);
    }

    private static Locator box(Page page) {
        return page.locator(".search input");
    }

    private static Locator proposals(Page page) {
        return page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Hakuehdot")).getByRole(AriaRole.OPTION);
    }

    @Test
    void aWordIsFoundInsideACompoundAndMarkedThere() {
        written();
        var page = signedIn(aino, Visit.WIDE);
        page.keyboard().press("/");
        page.keyboard().type("lomake from:" + maija);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Haku"))).isVisible();
        assertThat(page.locator(".hit")).hasCount(3);
        assertThat(page.locator(".hit mark").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^lomakkeen$")))).hasCount(3);
        Browser.assertAccessible(page);
        Browser.picture(page, "search-found");
        page.keyboard().press("j");
        assertThat(page.locator(".hit a").first()).isFocused();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        var second = page.locator(".hit").nth(1);
        assertThat(page.locator(".ticket")).hasAttribute("data-number", second.getAttribute("data-number"));
        assertThat(second.locator("a")).hasAttribute("aria-current", "true");
        Browser.picture(page, "search-opened");
    }

    @Test
    void whatIsFoundOnOneTicketStandsTogether() {
        write("Maija Lehtonen <" + maija + ">", "Kirjanmerkki " + mark, "Tilasin kirjanmerkin " + mark + ", mutta se oli taittunut jo paketissa.", "m" + mark);
        var ticket = Id.<Ticket>of(eventually(() -> db.sql("select max(id) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).optional(), Optional::isPresent).orElseThrow());
        notes.note(agents.viewer(aino.id()).orElseThrow(), ticket, "Kirjanmerkkiä " + mark + " on varastossa vielä kaksi.", Set.of(), List.of());
        eventually(() -> db.sql("""
            select count(*) from search_place p left join message m on m.id = p.ref where p.kind in ('message', 'note') and m.ticket_id = :ticket or p.kind = 'ticket' and p.ref = :ticket""")
            .param("ticket", ticket.value()).query(Integer.class).single(), n -> n == 3);
        var page = signedIn(aino, Visit.WIDE);
        page.navigate("/desk/search?q=" + mark);
        assertThat(page.locator(".hit")).hasCount(1);
        assertThat(page.locator(".hit .sub mark")).hasText(mark);
        assertThat(page.locator(".hit .also")).hasCount(1);
        assertThat(page.locator(".hit mark")).hasText(new String[] {mark, mark, mark});
        Browser.assertAccessible(page);
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator(".hit .also")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".ticket")).hasAttribute("data-number", String.valueOf(ticket.value()));
        Browser.picture(page, "search-together");
    }

    @Test
    void operatorsAndTheirValuesAreProposed() {
        written();
        var page = signedIn(aino, Visit.WIDE);
        box(page).click();
        page.keyboard().type("palautuslomake tun");
        assertThat(proposals(page)).hasText(new String[] {"tunniste:tiketin tunniste"});
        Browser.picture(page, "search-operators");
        page.keyboard().press("Tab");
        assertThat(box(page)).hasValue("palautuslomake tunniste:");
        page.keyboard().type("kiire");
        assertThat(proposals(page).filter(new Locator.FilterOptions().setHasText("kiire " + mark))).isVisible();
        Browser.assertAccessible(page);
        page.keyboard().press("ArrowDown");
        while (!proposals(page).filter(new Locator.FilterOptions().setHasText("kiire " + mark)).getAttribute("aria-selected").equals("true")) page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(box(page)).hasValue("palautuslomake tunniste:\"kiire " + mark + "\" ");
        page.keyboard().press("Enter");
        assertThat(page.locator(".hit")).hasCount(1);
        assertThat(page.locator(".hit")).containsText("Palautus 10482");
        box(page).fill("tila:a");
        assertThat(proposals(page).first()).hasText("avoinna");
        page.keyboard().press("Escape");
        assertThat(proposals(page)).hasCount(0);
    }

    @Test
    void whatIsExcludedIsProposedAlike() {
        written();
        var page = signedIn(aino, Visit.WIDE);
        box(page).click();
        page.keyboard().type("palautuslomake from:" + maija + " -tun");
        assertThat(proposals(page)).hasText(new String[] {"tunniste:tiketin tunniste"});
        page.keyboard().press("Tab");
        page.keyboard().type("\"kiire " + mark.substring(0, 4));
        assertThat(proposals(page)).hasText(new String[] {"kiire " + mark});
        page.keyboard().press("Tab");
        assertThat(box(page)).hasValue(Pattern.compile("from:" + maija + " -tunniste:\"kiire " + mark + "\" $"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".hit").filter(new Locator.FilterOptions().setHasText("Mistä löydän palautuslomakkeen?"))).isVisible();
        assertThat(page.locator(".hit").filter(new Locator.FilterOptions().setHasText("Täytin"))).hasCount(0);
        box(page).fill("-tila:suljettu");
        page.keyboard().press("Enter");
        assertThat(page.locator(".hit").filter(new Locator.FilterOptions().setHasText("Palautuslomake puuttuu")).first()).isVisible();
    }

    @Test
    void whereNothingIsFoundItSaysWhatToTry() {
        var page = signedIn(aino, Visit.WIDE);
        page.navigate("/desk/search?q=olematonsana" + mark);
        assertThat(page.getByText("Hakusi ei löytänyt mitään.")).isVisible();
        assertThat(page.getByText("lähettäjä:maija")).isVisible();
        Browser.assertAccessible(page);
        Browser.picture(page, "search-nothing");
    }

    @Test
    void itWorksWithoutScriptsOnAPhoneAndInTheDark() {
        written();
        var plain = signedIn(aino, Visit.WIDE.withoutScripts());
        box(plain).fill("palautuslomakkeet from:" + maija);
        plain.keyboard().press("Enter");
        assertThat(plain.locator(".hit mark").filter(new Locator.FilterOptions().setHasText("palautuslomakkeen"))).hasCount(2);
        assertThat(plain.locator(".hit").first().locator("a")).hasAttribute("href", Pattern.compile("^/desk/search/\\d+\\?q=.*"));
        var phone = signedIn(aino, Visit.PHONE.inDark());
        phone.navigate("/desk/search?q=lomake%20from:" + maija);
        assertThat(phone.locator(".hit").first()).isVisible();
        Browser.assertAccessible(phone);
        Browser.picture(phone, "search-phone-dark");
        assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        phone.navigate("/desk/search?q=olematonsana" + mark);
        Browser.picture(phone, "search-phone-nothing");
        assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    }

    @Test
    void theSettingsTellHowItStands() {
        var admin = agent("Anna Admin", "anna", Role.ADMIN);
        var page = signedIn(admin, Visit.WIDE);
        page.navigate("/admin/search");
        assertThat(page.getByText("Suomen sanakirja on käytössä")).isVisible();
        Browser.assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aloita lukeminen")).click();
        assertThat(page.getByText("Lukeminen alkoi.")).isVisible();
        Browser.picture(page, "search-settings");
        eventually(() -> db.sql("select kind from search_reading").query(String.class).single(), "done"::equals);
        assertThat(signedIn(aino, Visit.WIDE).navigate("/admin/search").status()).isEqualTo(403);
    }
}
