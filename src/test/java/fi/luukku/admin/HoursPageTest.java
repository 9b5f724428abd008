package fi.luukku.admin;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.access.Agents;
import fi.luukku.access.Audit;
import fi.luukku.access.AuditEntry;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.hours.DayHours;
import fi.luukku.hours.Hours;
import fi.luukku.hours.Period;
import fi.luukku.hours.Week;
import fi.luukku.kernel.Language;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.testing.Visitor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@LuukkuTest
class HoursPageTest {

    private static final String PASSWORD = "kolme sanaa perakkain";
    private static final LocalDate EVE = LocalDate.parse("2026-12-24");

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Brands brands;
    @Autowired Hours hours;
    @Autowired Audit audit;
    @Autowired SettableClock clock;
    @LocalServerPort int port;

    private final String unique = Long.toString(System.nanoTime(), 36);
    private Visitor sari;
    private Brand brand;

    @BeforeEach
    void sariIsAnAdmin() {
        sari = signedIn(Role.ADMIN, "sari");
        brand = brands.create("b" + unique, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
    }

    private Visitor signedIn(Role role, String name) {
        var agent = agents.add(name, name + unique + "@kirjakulma.example", role, Language.FI);
        passwords.set(agent.id(), PASSWORD);
        var visitor = new Visitor(port);
        visitor.signIn(agent.email(), PASSWORD);
        return visitor;
    }

    @Test
    void saysWhatIsTrueNowAndWhatComesNext() {
        assertThat(page()).contains("Nyt auki. Sulkeutuu tänään 16.00.");
        clock.moveTo(LocalDateTime.parse("2026-11-23T16:00"));
        assertThat(page()).contains("Nyt kiinni. Avautuu huomenna 9.00.");
        clock.moveTo(LocalDateTime.parse("2026-12-23T17:00"));
        assertThat(page()).contains("Nyt kiinni. Avautuu ma 28.12. 9.00.");
    }

    @Test
    void theHolidaysOfTheYearAheadAreTold() {
        assertThat(page()).contains("su 6.12.2026", "Itsenäisyyspäivä", "Jouluaatto", "Loppiainen", "Pitkäperjantai", "Vappu", "Helatorstai", "Juhannusaatto", "la 6.11.2027", "Pyhäinpäivä")
            .doesNotContain("6.12.2027");
    }

    @Test
    void theWeekIsChangedAndTheChangeTold() {
        assertThat(submit("/week", Map.of("opens-1", "9", "closes-1", "12.00", "opens-6", "0:00", "closes-6", "24"))).isEqualTo(303);
        var week = hours.of(brand.id()).week();
        assertThat(week.on(DayOfWeek.MONDAY)).isEqualTo(DayHours.of(540, 720));
        assertThat(week.on(DayOfWeek.SATURDAY)).isEqualTo(DayHours.of(0, Period.DAY));
        assertThat(week.on(DayOfWeek.TUESDAY).closed()).isTrue();
        assertThat(page()).contains("value=\"9.00\"", "value=\"24.00\"");
        var told = told("hours.week-changed");
        assertThat(told.detail()).isEqualTo(Map.of("week", Map.of("1", "09:00–12:00", "6", "00:00–24:00")));
        assertThat(sari.get("/admin/audit").body()).contains("ma 09:00–12:00; la 00:00–24:00");
    }

    @Test
    void whatIsWrongIsSaidBesideItsDayAndNothingIsLost() {
        var answer = sari.submit("/admin/hours/" + brand.id() + "/week", Map.of("opens-1", "16", "closes-1", "9", "opens-2", "yhdeksän", "closes-2", "12", "opens-3", "10.15", "closes-3", "11.45"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("yhdeksän", "10.15", "times-week-1-error", "Sulkemisajan pitää olla", "times-week-2-error", "Kirjoita kellonajat").doesNotContain("times-week-3-error");
        assertThat(sari.submit("/admin/hours/" + brand.id() + "/week", Map.of("opens-1", "", "closes-1", "")).body()).contains("Lisää ainakin yksi aika");
        for (var wrong : List.of("24.01", "9.60", "25", "-1", "9.0", "９")) assertThat(submit("/week", Map.of("opens-1", "8", "closes-1", wrong))).as(wrong).isEqualTo(422);
        assertThat(submit("/week", Map.of("opens-1", "24", "closes-1", "24"))).isEqualTo(422);
        assertThat(submit("/week", Map.of("opens-1", "8"))).isEqualTo(422);
        assertThat(hours.of(brand.id()).week()).isEqualTo(Week.OFFICE);
    }

    @Test
    void aHolidayIsOpenedByAnExceptionAndClosedByTakingItAway() {
        assertThat(submit("/days", Map.of("of", EVE.toString(), "date", EVE.toString(), "name", "", "opens-day", "9", "closes-day", "12"))).isEqualTo(303);
        assertThat(hours.of(brand.id()).day(EVE).hours()).isEqualTo(DayHours.of(540, 720));
        assertThat(page()).contains("9.00–12.00");
        assertThat(submit("/days/" + EVE, Map.of("of", EVE.toString(), "name", "Aatto", "opens-day", "9", "closes-day", "13"))).isEqualTo(303);
        assertThat(hours.of(brand.id()).day(EVE).special().name()).isEqualTo("Aatto");
        assertThat(submit("/days/" + EVE + "/end", Map.of())).isEqualTo(303);
        assertThat(hours.of(brand.id()).day(EVE).hours().closed()).isTrue();
        assertThat(told("hours.day-removed").detail()).isEqualTo(Map.of("date", "2026-12-24"));
        assertThat(submit("/days/" + EVE + "/end", Map.of())).isEqualTo(404);
    }

    @Test
    void anExceptionIsOfOneDateToCome() {
        assertThat(submit("/days", Map.of("of", "new", "date", "2026-11-30", "name", "Inventaario"))).isEqualTo(303);
        assertThat(hours.of(brand.id()).isBusinessDay(LocalDate.parse("2026-11-30"))).isFalse();
        assertThat(refused("2026-11-30")).contains("Tällä päivällä on jo poikkeus");
        assertThat(refused("2026-11-22")).contains("Valitse tämä päivä tai jokin myöhempi");
        assertThat(refused("2028-11-24")).contains("enintään 2 vuoden päässä");
        assertThat(refused("30.11.2026")).contains("Valitse päivä.");
        assertThat(submit("/days/eilen", Map.of("name", "Inventaario"))).isEqualTo(404);
        assertThat(submit("/days/2026-12-01", Map.of("name", "Inventaario"))).isEqualTo(404);
        assertThat(submit("/days", Map.of("of", "new", "date", "2026-12-02", "opens-day", "12", "closes-day", "9"))).isEqualTo(422);
    }

    private String refused(String date) {
        var answer = sari.submit("/admin/hours/" + brand.id() + "/days", Map.of("of", "new", "date", date, "name", "Messut"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Messut");
        return answer.body();
    }

    @Test
    void leadsAndAgentsDoNotChangeHours() {
        var lead = signedIn(Role.LEAD, "lauri");
        assertThat(lead.get("/admin/hours").statusCode()).isEqualTo(403);
        assertThat(lead.submit("/admin/hours/" + brand.id() + "/week", Map.of("opens-1", "1", "closes-1", "2")).statusCode()).isEqualTo(403);
        assertThat(hours.of(brand.id()).week()).isEqualTo(Week.OFFICE);
    }

    @Test
    void timesAreAddedAndTakenAwayWithAndWithoutScripts() {
        for (var visit : List.of(Visit.WIDE, Visit.PHONE.withoutScripts())) visited(visit, page -> {
            monday(page).getByRole(AriaRole.BUTTON, named("Lisää aika: Maanantai")).click();
            assertThat(monday(page).getByRole(AriaRole.LISTITEM)).hasCount(2);
            monday(page).getByLabel("Maanantai: sulkeutuu").first().fill("12");
            monday(page).getByLabel("Maanantai: avautuu").last().fill("13");
            monday(page).getByLabel("Maanantai: sulkeutuu").last().fill("17.30");
            var friday = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Perjantai").setExact(true));
            friday.getByRole(AriaRole.BUTTON, named("Poista aika: Perjantai")).click();
            assertThat(friday.getByText("Kiinni")).isVisible();
            page.getByLabel("Maanantai: sulkeutuu").last().press("Enter");
            assertThat(page.getByText("Tallennettu.")).isVisible();
            var week = hours.of(brand.id()).week();
            assertThat(week.on(DayOfWeek.MONDAY).periods()).as("%s", visit).containsExactly(new Period(540, 720), new Period(780, 1050));
            assertThat(week.on(DayOfWeek.FRIDAY).closed()).isTrue();
            submit("/week", Map.of("opens-1", "9", "closes-1", "16", "opens-5", "9", "closes-5", "16"));
        });
    }

    @Test
    void anExceptionIsWrittenInItsPlace() {
        visited(Visit.WIDE, page -> {
            page.getByText("Jouluaatto", new Page.GetByTextOptions().setExact(true)).click();
            var row = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("24.12.2026"));
            row.getByRole(AriaRole.BUTTON, named("Lisää aika: Ajat")).click();
            row.getByLabel("Ajat: avautuu").fill("9");
            row.getByLabel("Ajat: sulkeutuu").fill("8");
            row.getByRole(AriaRole.BUTTON, named("Tallenna")).click();
            assertThat(row.getByText("Sulkemisajan pitää olla avaamisajan jälkeen.")).isVisible();
            row.getByLabel("Ajat: sulkeutuu").fill("12");
            row.getByRole(AriaRole.BUTTON, named("Tallenna")).click();
            assertThat(page.getByText("9.00–12.00")).isVisible();
            assertThat(row.getByLabel("Ajat: avautuu")).isHidden();
            page.getByText("9.00–12.00").click();
            row.getByRole(AriaRole.BUTTON, named("Poista aika: Ajat")).click();
            row.getByLabel("Nimi").fill("Aatonaatto");
            row.getByRole(AriaRole.BUTTON, named("Tallenna")).click();
            assertThat(row.getByText("Aatonaatto")).isVisible();
            Browser.assertAccessible(page);
        });
    }

    private void visited(Visit visit, Consumer<Page> seen) {
        try (var browser = new Browser(port)) {
            var page = browser.visit(visit);
            page.navigate("/sign-in");
            page.getByLabel("Sähköposti").fill("sari" + unique + "@kirjakulma.example");
            page.getByLabel("Salasana", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/**");
            page.navigate("/admin/hours/" + brand.id());
            seen.accept(page);
        }
    }

    private static Locator monday(Page page) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Maanantai").setExact(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private String page() {
        return sari.get("/admin/hours/" + brand.id()).body();
    }

    private int submit(String path, Map<String, String> form) {
        return sari.submit("/admin/hours/" + brand.id() + path, form).statusCode();
    }

    private AuditEntry told(String action) {
        var admin = agents.all().stream().filter(agent -> agent.email().equals("sari" + unique + "@kirjakulma.example")).findFirst().orElseThrow();
        return audit.entries(null, 20, agents.viewer(admin.id()).orElseThrow()).items().stream().filter(entry -> entry.action().equals(action)).findFirst().orElseThrow();
    }
}
