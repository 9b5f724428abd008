package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.kernel.Id;
import fi.luukku.promise.Promises;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.ticket.Snoozes;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the customer asked is seen at a glance, and what we promise is not forgotten: in a browser. */
class PromisePagesTest extends DeskStage {

    private static final String COMPLAINT = """
        Hei!

        Tilasin teiltä kolme kirjaa (tilaus 1042317), mutta laatikossa oli vain kaksi. Kortiltani veloitettiin silti kaikki. \
        Tuleeko kolmas perässä? Ehtiikö se ennen 6.12., kun se on lahja? Voisitteko laittaa mukaan lahjapaperia?

        t. Maija Lehtonen
        """;

    @Autowired Promises promises;
    @Autowired Snoozes snoozes;

    @Test
    void whatIsAskedIsMarkedAndWhatIsPromisedIsWatched() {
        // Those of tests before this one would fill the first page.
        db.sql("delete from promise").update();
        write("Maija Lehtonen <" + maija + ">", subject(), COMPLAINT, "kirja-" + mark);
        var ticket = eventually(() -> db.sql("select id from ticket where subject = ?").param(subject()).query(Long.class).list(), found -> !found.isEmpty()).getFirst();
        eventually(() -> db.sql("select count(*) from recognition r join message m on m.id = r.message_id where m.ticket_id = ?").param(ticket).query(Long.class).single(), count -> count == 1);

        // All sign in before the clock moves: tries are counted by it, and the next test begins where this one did.
        var others = new LinkedHashMap<Visit, Page>();
        for (var visit : List.of(Visit.WIDE.inDark(), Visit.TABLET, Visit.PHONE)) others.put(visit, signedIn(lauri, visit));
        var page = signedIn(aino, Visit.WIDE);
        page.navigate("/desk/team-" + team.id() + "/" + ticket);
        assertThat(page.locator(".words mark[data-kind=question]")).hasCount(2);
        assertThat(page.locator(".words mark[data-kind=request]")).hasCount(1);
        assertThat(page.locator(".words mark[data-kind=order]")).hasText("1042317");
        assertThat(page.locator(".side .facts")).containsText("puuttuva tuote");
        assertThat(row(page, ticket)).containsText("3 kysymystä auki");
        Browser.picture(page, "asked-light");

        page.getByLabel("Vastauksen teksti").fill("Hei Maija!\n\nOlen pahoillani, että kolmas kirja puuttui. Selvitän asian varastolta ja palaan sinulle huomiseen mennessä.\n\nTerveisin\nAino");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä").setExact(true)).click();
        assertThat(page.locator(".message.out")).isVisible();
        clock.advance(Duration.ofSeconds(11));
        var promise = page.locator(".promise");
        assertThat(promise).containsText("palaan sinulle huomiseen mennessä");
        assertThat(page.locator(".words mark[data-kind=question]")).hasCount(0);

        // What tests before this one left to be read is read by now, and was promised too.
        eventually(() -> db.sql("select count(*) from coach_due").query(Long.class).single(), due -> due == 0);
        db.sql("delete from promise where message_id not in (select id from message where ticket_id = ?)").param(ticket).update();
        page.navigate("/desk/promises/" + ticket);
        assertThat(row(page, ticket)).containsText("lupaus");
        assertThat(page.locator(".rail a[href='/desk/promises']")).containsText("Lupaukset");
        Browser.assertAccessible(page);
        Browser.picture(page, "promise-light");

        // Put aside or not, it is the promise that this list tells.
        snoozes.snooze(agents.viewer(aino.id()).orElseThrow(), Id.of(ticket), clock.instant().plus(Duration.ofDays(9)));
        page.reload();
        assertThat(row(page, ticket)).containsText("lupaus");

        clock.moveTo(LocalDateTime.of(2026, 11, 25, 9, 0));
        promises.watch();
        page.reload();
        assertThat(page.locator(".promise.broken")).containsText("Meni umpeen");
        assertThat(row(page, ticket)).containsText("lupaus myöhässä");
        others.forEach((visit, other) -> {
            other.navigate("/desk/promises" + (visit == Visit.PHONE ? "" : "/" + ticket));
            assertThat(row(other, ticket)).containsText("lupaus myöhässä");
            Browser.assertAccessible(other);
            Browser.picture(other, "promise-" + visit.width() + (visit.dark() ? "-dark" : ""));
        });

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pidetty")).click();
        assertThat(page.locator(".flash")).containsText("merkitty pidetyksi");
        assertThat(row(page, ticket)).hasCount(0);
        page.locator(".promises summary").click();
        assertThat(page.locator(".promise.late")).containsText("Pidetty myöhässä");
        page.locator(".flash").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kumoa")).click();
        assertThat(page.locator(".promise.broken")).isVisible();
    }

    private static Locator row(Page page, long ticket) {
        return page.locator("#row-" + ticket);
    }

    private String subject() {
        return "Kirja puuttui " + mark;
    }
}
