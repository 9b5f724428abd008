package fi.luukku.desk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.Visitor;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A Swedish brand, looked after from Helsinki. */
class BrandTimeTest extends DeskStage {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Test
    void timesTypedAreTheBrands() {
        var number = received();
        var visitor = new Visitor(port);
        visitor.signIn(aino.email(), PASSWORD);
        visitor.get("/desk/all");
        var nine = LocalDateTime.ofInstant(clock.instant(), STOCKHOLM).plusDays(2).withHour(9).withMinute(0).withSecond(0).withNano(0);
        assertThat(visitor.submit("/tickets/" + number + "/snooze", Map.of("how", "time", "until", nine.toString())).statusCode()).isEqualTo(303);
        assertThat(time("select until from snooze where ticket_id = ?", number)).isEqualTo(nine.atZone(STOCKHOLM).toInstant());
        assertThat(visitor.submit("/tickets/" + number + "/replies", Map.of("text", "Hej!", "to", maija, "anyway", "true", "how", "later", "at", nine.toString())).statusCode()).isEqualTo(303);
        assertThat(time("select due_at from release r join message m on m.id = r.message_id where m.ticket_id = ?", number)).isEqualTo(nine.atZone(STOCKHOLM).toInstant());
    }

    @Test
    void whoseTimeItIsStandsBesideTheFieldWhereItIsNotTheReaders() {
        var number = received();
        var page = signedIn(aino, Visit.WIDE);
        page.navigate("/desk/team-" + team.id() + "/" + number);
        page.keyboard().press("s");
        var zone = page.locator("form[action$=snooze] time-zone");
        assertThat(zone).hasText("Kellonaika: Keski-Euroopan aika (Stockholm)");
        assertThat(zone).isVisible();
        Browser.assertAccessible(page);
        Browser.picture(page, "brand-time");
        page.locator("form[action$=snooze] .choices button").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Torkuta").setExact(true)).last().click();
        assertThat(page.getByText("Tiketti torkkuu.")).isVisible();
        assertThat(time("select until from snooze where ticket_id = ?", number).atZone(STOCKHOLM).toLocalTime()).isEqualTo(LocalTime.of(9, 0));

        zoned(ZoneId.of("Europe/Helsinki"));
        page.navigate("/desk/team-" + team.id() + "/" + number);
        page.locator("summary[aria-label='Lähetä myöhemmin']").click();
        assertThat(page.locator(".reply-form input[name=at]")).isVisible();
        assertThat(page.locator(".reply-form time-zone")).isHidden();
    }

    private long received() {
        zoned(STOCKHOLM);
        write("Maija Lehtonen <" + maija + ">", "Paket", "Hej!", mark + "-1");
        return eventually(() -> db.sql("select max(id) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).optional(), Optional::isPresent).orElseThrow();
    }

    private void zoned(ZoneId zone) {
        brands.change(brand.id(), brand.slug(), brand.name(), brand.hue(), brand.languages(), zone);
    }

    private Instant time(String sql, long number) {
        return db.sql(sql).param(number).query(Timestamp.class).single().toInstant();
    }
}
