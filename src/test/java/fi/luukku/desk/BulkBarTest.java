package fi.luukku.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class BulkBarTest extends DeskStage {

    @Test
    void pickedTicketsAreGivenOnTaggedAndTakenBack() {
        received("Ensimmäinen", "Toinen", "Kolmas");
        var page = atTheList(Visit.WIDE);
        pick(page, "Ensimmäinen", "Toinen");
        assertThat(page.getByText("2 valittu")).isVisible();
        Browser.picture(page, "bulk-1440");
        Browser.assertAccessible(page);

        open(page, "Siirrä");
        Browser.picture(page, "bulk-move-1440");
        Browser.assertAccessible(page);
        page.locator(".bulk select[name=agent]").selectOption(lauri.id().toString());
        // News that comes while one chooses changes nothing of it.
        write("Maija Lehtonen <" + maija + ">", "Neljäs", "Hei.", mark + "-9");
        assertThat(page.locator(".row")).hasCount(4);
        assertThat(page.locator(".pick:checked")).hasCount(2);
        page.locator(".bulk .pop").filter(new Locator.FilterOptions().setHas(page.locator("select[name=agent]"))).getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("2 tikettiä käsitelty.")).isVisible();
        assertThat(page.locator(".bulk")).isHidden();
        assertThat(owners()).containsExactly(lauri.id().value(), lauri.id().value(), null, null);
        page.locator("flash-message").getByText("Kumoa").click();
        assertThat(page.getByText("2 tikettiä palautettu ennalleen.")).isVisible();
        assertThat(owners()).containsOnlyNulls();
        assertThat(page.locator(".row .avatar")).hasCount(0);

        pick(page, "Kolmas");
        open(page, "Tunniste");
        assertThat(page.locator(".bulk input[name=tag]")).isFocused();
        page.keyboard().type("joulu");
        page.keyboard().press("Enter");
        assertThat(page.getByText("1 tiketti käsitelty.")).isVisible();
        assertThat(db.sql("select count(*) from ticket where brand_id = ? and tags = '{joulu}'").param(brand.id().value()).query(Long.class).single()).isEqualTo(1);

        pick(page, "Ensimmäinen", "Kolmas");
        open(page, "Torkuta");
        page.locator(".bulk .choices button").first().click();
        Browser.picture(page, "bulk-snooze-1440");
        page.locator(".bulk button[value=snooze]").click();
        assertThat(page.getByText("2 tikettiä käsitelty.")).isVisible();
        assertThat(page.locator(".row")).hasCount(2);
        page.locator("flash-message").getByText("Kumoa").click();
        assertThat(page.locator(".row")).hasCount(4);
    }

    @Test
    void aFingerPicksByTheChannelsPicture() {
        received("Ensimmäinen", "Toinen");
        var page = atTheList(Visit.PHONE.touched());
        page.locator(".row").filter(new Locator.FilterOptions().setHasText("Toinen")).tap(new Locator.TapOptions().setPosition(22, 22));
        assertThat(page.getByText("1 valittu")).isVisible();
        Browser.assertAccessible(page);
        Browser.picture(page, "bulk-touched");
        page.locator(".row").filter(new Locator.FilterOptions().setHasText("Ensimmäinen")).tap();
        assertThat(page.locator(".ticket h1, .ticket h2").first()).containsText("Ensimmäinen");
    }

    @Test
    void theBarIsGoodOnEveryScreen() {
        received("Ensimmäinen", "Toinen");
        for (var visit : new Visit[] {Visit.WIDE.inDark(), Visit.TABLET, Visit.PHONE, Visit.PHONE.inDark()}) {
            var page = atTheList(visit);
            pick(page, "Toinen");
            var name = visit.width() + (visit.dark() ? "-dark" : "");
            Browser.picture(page, "bulk-" + name);
            for (var menu : List.of("Siirrä", "Tunniste", "Torkuta")) {
                open(page, menu);
                Browser.assertAccessible(page);
                if (!menu.equals("Tunniste")) Browser.picture(page, "bulk-" + (menu.startsWith("S") ? "move-" : "snooze-") + name);
            }
            page.context().close();
        }
    }

    @Test
    void eachActionOfTheBarDoesWhatItSaysAndIsUndone() {
        var numbers = received("Ensimmäinen", "Toinen");
        var visitor = new Visitor(port);
        visitor.signIn(aino.email(), PASSWORD);
        visitor.get("/desk/all");
        var pick = String.join(",", numbers.stream().map(String::valueOf).toList());
        acts(visitor, Map.of("how", "take", "pick", pick), "assignee_id", aino.id());
        acts(visitor, Map.of("how", "move", "pick", pick, "agent", lauri.id().toString()), "assignee_id", lauri.id());
        acts(visitor, Map.of("how", "tag", "pick", pick, "tag", "Joulu"), "tags", "{joulu}");
        acts(visitor, Map.of("how", "until-reply", "pick", pick), "status", "snoozed");
        acts(visitor, Map.of("how", "snooze", "pick", pick, "until", clock.instant().atZone(brand.zone()).plusDays(2).toLocalDateTime().withNano(0).toString()), "status", "snoozed");
        acts(visitor, Map.of("how", "close", "pick", pick), "status", "closed");
        acts(visitor, Map.of("how", "spam", "pick", pick), "status", "spam");
        assertThat(visitor.submit("/tickets/bulk", Map.of("how", "tag", "pick", pick, "tag", " ")).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/desk/all").body()).contains("Tunnisteessa");
    }

    private void acts(Visitor visitor, Map<String, String> form, String column, Object expected) {
        var before = all(column);
        assertThat(visitor.submit("/tickets/bulk", form).statusCode()).isEqualTo(303);
        assertThat(all(column)).as("%s", form).containsOnly(expected.toString());
        var undo = Pattern.compile("action=\"(/tickets/bulk/\\d+/undo[^\"]*)\"").matcher(visitor.get("/desk/all").body());
        assertThat(undo.find()).isTrue();
        assertThat(visitor.submit(undo.group(1).replace("&amp;", "&"), Map.of()).statusCode()).isEqualTo(303);
        assertThat(all(column)).as("taken back: %s", form).isEqualTo(before).doesNotContain(expected.toString());
    }

    private List<String> all(String column) {
        return db.sql("select coalesce(" + column + "::text, '') from ticket where brand_id = ? order by id").param(brand.id().value()).query(String.class).list();
    }

    private List<Long> owners() {
        return db.sql("select assignee_id from ticket where brand_id = ? order by id").param(brand.id().value())
            .query((row, n) -> (Long) row.getObject(1)).list();
    }

    private List<Long> received(String... subjects) {
        for (int i = 0; i < subjects.length; i++) {
            write("Maija Lehtonen <" + maija + ">", subjects[i], "Hei!", mark + "-" + i);
            int count = i + 1;
            eventually(() -> db.sql("select count(*) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).single(), all -> all == count);
        }
        return db.sql("select id from ticket where brand_id = ? order by id").param(brand.id().value()).query(Long.class).list();
    }

    private Page atTheList(Visit visit) {
        var page = signedIn(aino, visit);
        page.navigate("/desk/team-" + team.id());
        assertThat(page.locator(".row").first()).isVisible();
        return page;
    }

    private static void pick(Page page, String... subjects) {
        for (var subject : subjects) {
            var row = page.locator(".row").filter(new Locator.FilterOptions().setHasText(subject));
            row.hover();
            row.locator(".pick").check();
        }
    }

    private static void open(Page page, String menu) {
        page.locator(".bulk summary").filter(new Locator.FilterOptions().setHasText(menu)).click();
    }
}
