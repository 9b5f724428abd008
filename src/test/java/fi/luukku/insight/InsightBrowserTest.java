package fi.luukku.insight;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Bingo;
import fi.luukku.coach.ReplyStage;
import fi.luukku.coach.Score;
import fi.luukku.coach.Scored;
import fi.luukku.coach.Statement;
import fi.luukku.coach.audit.ReplySamples;
import fi.luukku.kernel.Language;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The bingo of sent replies in a browser. */
class InsightBrowserTest extends ReplyStage {

    private static final Instant THEN = Instant.parse("2026-11-10T10:00:00Z");
    private static final List<String> MATTERS = List.of("Kirja puuttui paketista", "Missä tilaukseni on?", "Väärä kansi", "Palautus ja hyvitys", "Lahjakortti ei toimi",
        "Lasku kahteen kertaan", "Kiitos nopeasta toimituksesta", "Osoitteen muutos tilaukseen 20417");
    private static final String ASKED = """
        Hei!

        Tilasin teiltä kolme kirjaa, mutta laatikossa oli vain kaksi. Tuleeko kolmas perässä? Ehtiikö se ennen 6.12., kun se on lahja?

        t. Maija Lehtonen""";
    private static final String POOR = """
        Hei!

        Kiitos yhteydenotostasi. Toimitamme tuotteen mahdollisimman pian. Älä epäröi ottaa yhteyttä.

        Terveisin
        Asiakaspalvelu""";

    @Autowired ReplySamples samples;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aSampleIsScoredByKeysAndComparedWithTheMachine() {
        var ticket = opened(team, "Kirja " + mark, ASKED);
        var poor = answered(ticket, POOR);
        for (int i = 0; i < 6; i++) wrote(ticket, ASKED);
        scores.keep(scored(poor, team, THEN, Statement.NO_NAME, Statement.VAGUE, Statement.BY_HEART));
        scores.keep(scored(reply(team), team, THEN.plusSeconds(1)));
        var page = signedIn(lauri, Visit.WIDE);
        page.navigate("/insight/replies/" + team.id());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pisteytä otos")).click();
        for (int i = 1; i <= 2; i++) {
            assertThat(page.locator("main h2").first()).hasText("Vastaus " + i + "/2");
            if (page.locator(".message.out").textContent().contains("Älä epäröi")) {
                assertThat(page.locator(".message.in")).hasCount(1);
                assertThat(page.locator(".message.in")).containsText("Ehtiikö se ennen 6.12.");
                // As the machine, but that nothing was answered; and the greeting's key goes round once too far.
                for (var key : List.of("1", "1", "1", "1", "2", "5", "3", "3", "4")) page.keyboard().press(key);
                assertThat(page.getByLabel("Tervehdys ilman nimeä")).isChecked();
                assertThat(page.locator("input:checked")).hasCount(4);
            }
            page.keyboard().press("Enter");
        }
        var result = page.locator(".against > div");
        assertThat(result.nth(0)).containsText("4");
        assertThat(result.nth(1)).containsText("3");
        assertThat(result.nth(2)).containsText("90");
        assertThat(page.locator(".agreement tbody tr").filter(new Locator.FilterOptions().setHasText("Jokin kysymys jäi auki"))).containsText("50");
        assertThat(page.locator(".agreement tbody tr").filter(new Locator.FilterOptions().setHasText("Eri puhuttelu"))).containsText("liian vähän sanottavaksi");
        Browser.assertAccessible(page);
        Browser.picture(page, "bingo-scored");
        assertThat(page.locator(".reply-list li")).hasCount(1);
        page.locator(".reply-list a").click();
        assertThat(page.locator("#message-" + poor)).containsText("Älä epäröi");
        // The newest is far below it.
        assertThat(page.locator("#message-" + poor)).isInViewport();
    }

    @Test
    void aSampleIsScoredWithoutScriptsToo() {
        scores.keep(scored(answered(opened(team, "Kirja " + mark, ASKED), POOR), team, THEN, Statement.NO_NAME));
        var page = signedIn(lauri, Visit.PHONE.withoutScripts());
        page.navigate("/insight/replies/" + team.id());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pisteytä otos")).click();
        page.getByLabel("Ei tervehdystä").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Näytä tulos")).click();
        assertThat(page.locator(".against > div").first()).containsText("2");
        assertThat(page.locator(".differs")).containsText("Ei tervehdystä");
    }

    @Test
    void looksRightEverywhere() {
        aYearOfReplies();
        var sample = samples.draw(lauri, team.id(), YearMonth.of(2026, 11));
        samples.replies(lauri, sample.id()).stream().limit(3).forEach(each -> samples.mark(lauri, sample.id(), each.reply().message(), each.reply().bingo()));
        var done = samples.draw(lauri, team.id(), YearMonth.of(2026, 10));
        samples.replies(lauri, done.id()).forEach(each -> samples.mark(lauri, done.id(), each.reply().message(), new Bingo(each.reply().bingo().points() % 2 == 0 ? each.reply().bingo().statements() : Set.of(Statement.BY_HEART))));
        for (var visit : List.of(Visit.WIDE.inDark(), Visit.TABLET, Visit.PHONE)) {
            var page = signedIn(lauri, visit);
            var name = visit.width() + (visit.dark() ? "-dark" : "");
            shown(page, "/insight/replies", "bingo-teams-" + name);
            shown(page, "/insight/replies/" + team.id(), "bingo-team-" + name);
            shown(page, "/insight/samples/" + sample.id(), "bingo-sample-" + name);
            shown(page, "/insight/samples/" + done.id(), "bingo-result-" + name);
            page.context().close();
        }
    }

    private void shown(Page page, String path, String picture) {
        page.navigate(path);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).as("fits in its width: " + picture).isTrue();
        Browser.picture(page, picture);
        page.locator(".what-bingo summary").all().forEach(Locator::click);
        Browser.assertAccessible(page);
    }

    private void aYearOfReplies() {
        var random = new Random(7);
        for (int month = 0; month < 12; month++) {
            if (month == 3) continue;
            var first = YearMonth.of(2025, 12).plusMonths(month).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            for (int i = 0; i < (month == 11 ? 14 : month == 10 ? 8 : 3); i++) {
                var came = EnumSet.noneOf(Statement.class);
                for (var statement : Statement.values()) if (random.nextDouble() < 0.95 - 0.06 * month) came.add(statement);
                if (came.contains(Statement.NO_GREETING)) came.remove(Statement.NO_NAME);
                var reply = answered(opened(team, MATTERS.get(i % MATTERS.size()), ASKED), POOR);
                scores.keep(new Scored(reply, team.id(), brand.id(), first.plusSeconds(86_400L * (1 + i) + 3600 * 9 + 137 * i), Language.FI,
                    new Score(0.5 + 0.03 * month, 0.55 + 0.035 * month, 0.4 + 0.04 * month, List.of()), new Bingo(came)));
            }
        }
        for (int i = 0; i < 3; i++) scores.keep(scored(reply(complaints), complaints, THEN.plusSeconds(i), Statement.VAGUE));
    }

    private Page signedIn(Viewer who, Visit visit) {
        var page = browser.visit(visit);
        page.navigate("/sign-in");
        page.getByLabel("Sähköpostiosoite").fill(who.agent().email());
        page.getByLabel("Salasana").fill(PASSWORD);
        page.locator("main button.primary").first().click();
        page.waitForURL("**/desk/**");
        return page;
    }
}
