package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fi.luukku.kernel.Id;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.Pdf;
import fi.luukku.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The coach beside the composer, in a browser. */
class CoachTest extends CoachStage {

    @Autowired Coaching coaching;
    @Autowired PlatformTransactionManager transactions;

    private static final String POOR = """
        Hei!

        Kuten jo kerroimme, toimitamme tuotteen mahdollisimman pian. Älä epäröi ottaa yhteyttä.

        Terveisin
        Aino""";
    /** As it is typed, piece by piece: each makes it poorer. */
    private static final List<String> PIECES = List.of("Hei!\n\nPahoittelemme tapahtunutta. Toimitamme kirjan sinulle mahdollisimman pian.", " Hyvitämme postikulut 5,9€ tänään.", " Älä epäröi ottaa yhteyttä",
        ", jos teillä on kysyttävää.");

    @Test
    void aPoorReplyBecomesAGoodOne() {
        var page = atTheTicket(Visit.WIDE);
        var text = page.getByLabel("Vastauksen teksti");
        text.click();
        page.keyboard().insertText(PIECES.getFirst());
        assertThat(mark(page, "mahdollisimman pian")).isVisible();
        var points = points(page);
        for (int i = 1; i < PIECES.size(); i++) {
            page.keyboard().insertText(PIECES.get(i));
            points = fallen(page, points);
        }
        assertThat(page.locator(".marks mark").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^(5,9€|Älä epäröi ottaa yhteyttä|teillä)$")))).hasCount(3);
        assertThat(page.locator(".asked li.open")).hasCount(2);
        Browser.picture(page, "coach-light");

        // What a click mends: each puts right what it says, and the score rises.
        for (var fix : List.of("sinulla", "Maija", "5,90.€", "Ota yhteyttä")) {
            fix(page, fix).click();
            points = risen(page, points);
        }
        var mended = "Hei Maija!\n\nPahoittelemme tapahtunutta. Toimitamme kirjan sinulle mahdollisimman pian. Hyvitämme postikulut 5,90 € tänään. Ota yhteyttä, jos sinulla on kysyttävää.";
        assertThat(text.inputValue().replace('\u00A0', ' ')).isEqualTo(mended);
        // One Ctrl+Z takes back one of them.
        page.keyboard().press("Control+z");
        assertThat(text).hasValue(Pattern.compile("Älä epäröi ottaa yhteyttä, jos sinulla"));
        fix(page, "Ota yhteyttä").click();
        // The vague time, the formula, and that nobody has put their name to it.
        assertThat(page.locator(".findings li")).hasCount(3);

        // A mark in the text leads to what is said of it, the words there back to their place, to be written over.
        clickOn(page, mark(page, "mahdollisimman pian"));
        assertThat(page.locator(".findings li.now")).hasCount(1);
        assertThat(page.locator(".findings li.now")).hasAttribute("data-rule", "deadline.vague");
        points = writtenOver(page, "mahdollisimman pian", "perässä huomenna 24.11., joten se ehtii ennen 6.12", points);
        writtenOver(page, "Pahoittelemme tapahtunutta", "Olen pahoillani, että kolmas kirja jäi paketistasi ja siitä veloitettiin silti", points);
        page.keyboard().press("Control+End");
        page.keyboard().insertText("\n\nTerveisin\nAino");
        assertThat(page.locator(".fine")).isVisible();
        assertThat(points(page)).isGreaterThan(90);
        assertThat(page.locator(".asked li.answered")).hasCount(2);
        assertThat(page.locator(".promised li")).hasCount(2);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä").setExact(true)).click();
        assertThat(page.locator(".message.out")).containsText("Olen pahoillani, että kolmas kirja jäi paketistasi");
        assertThat(page.locator(".message.out")).containsText("perässä huomenna 24.11.");
    }

    @Test
    void foldedAwayItStaysFolded() {
        var page = atTheTicket(Visit.WIDE);
        var fold = page.locator(".coach-fold");
        fold.click();
        assertThat(page.locator(".said")).isHidden();
        page.getByLabel("Vastauksen teksti").fill(POOR);
        assertThat(mark(page, "mahdollisimman pian")).hasCount(1);
        assertThat(fold.locator("[data-points]")).hasText(Pattern.compile("\\d+"));
        assertThat(page.locator("[data-left-open]")).hasText("2 asiaa vielä vastaamatta");
        assertThat(page.locator(".said")).isHidden();
        assertThat(page.locator(".reply-form [data-saved]")).hasText("Tallessa");
        page.reload();
        assertThat(mark(page, "mahdollisimman pian")).hasCount(1);
        assertThat(page.locator(".said")).isHidden();
        assertThat(fold).hasAttribute("aria-expanded", "false");
        fold.click();
        page.reload();
        assertThat(page.locator(".said")).isVisible();
    }

    /** The mark of these words in the text. */
    private static Locator mark(Page page, String words) {
        return page.locator(".marks mark").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator fix(Page page, String text) {
        return page.locator(".coach").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Kirjoita: " + text + "$")));
    }

    /** The copy with the marks lies behind the field: who clicks on one clicks into the field. */
    private static void clickOn(Page page, Locator mark) {
        var box = mark.boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
    }

    private static int writtenOver(Page page, String words, String better, int before) {
        page.locator(".findings .quote").filter(new Locator.FilterOptions().setHasText(words)).click();
        assertThat((String) page.getByLabel("Vastauksen teksti").evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)")).isEqualTo(words);
        page.keyboard().insertText(better);
        return risen(page, before);
    }

    private static int fallen(Page page, int before) {
        page.waitForCondition(() -> points(page) < before);
        return points(page);
    }

    private static int risen(Page page, int before) {
        page.waitForCondition(() -> points(page) > before);
        return points(page);
    }

    @Test
    void marksMoveAlongAsOneTypes() {
        var page = atTheTicket(Visit.WIDE);
        var text = page.getByLabel("Vastauksen teksti");
        text.fill("Hei Maija! Palaamme asiaan mahdollisimman pian.");
        var mark = page.locator(".marks mark").filter(new Locator.FilterOptions().setHasText("mahdollisimman pian"));
        assertThat(mark).hasCount(1);
        // The server is not asked in between: the page itself moves them.
        page.route(Pattern.compile(".*/coach$"), route -> route.abort());
        text.evaluate("field => { field.focus(); field.setSelectionRange(10, 10) }");
        page.keyboard().type(" Kiitos viestistäsi.");
        assertThat(mark).hasCount(1);
        text.evaluate("field => { const at = field.value.indexOf('mahdollisimman') + 3; field.setSelectionRange(at, at) }");
        page.keyboard().type("x");
        assertThat(mark).hasCount(0);
    }

    @Test
    void aRuleIsPutAsideForThisReplyAndTheLeadSeesIt() {
        var page = atTheTicket(Visit.WIDE);
        page.getByLabel("Vastauksen teksti").fill("Hei Maija! Palaamme asiaan mahdollisimman pian.");
        var finding = page.locator(".findings li[data-rule='deadline.vague']");
        finding.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ohita")).click();
        assertThat(finding).hasCount(0);
        assertThat(page.locator(".put-aside")).isVisible();
        page.reload();
        assertThat(page.locator(".put-aside")).isVisible();
        assertThat(finding).hasCount(0);
        page.locator(".put-aside button").click();
        assertThat(finding).hasCount(1);

        var leads = signedIn(lauri, Visit.WIDE);
        leads.navigate("/admin/coach/" + brand.id().value());
        assertThat(leads.locator("table.plain")).containsText("Aika, joka ei ole mikään aika");
        Browser.assertAccessible(leads);
    }

    @Test
    void theAgentHasTheLastWordOnAQuestion() {
        var page = atTheTicket(Visit.WIDE);
        var open = page.locator(".asked li.open");
        assertThat(open).hasCount(2);
        open.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ei koske")).click();
        assertThat(open).hasCount(1);
        page.locator(".asked [role=checkbox]").nth(1).click();
        assertThat(open).hasCount(0);
        page.reload();
        assertThat(page.locator(".asked li")).hasCount(2);
        assertThat(open).hasCount(0);
    }

    @Test
    void whoUsesTheKeyboardKeepsTheirPlaceAmongTheQuestions() {
        var page = atTheTicket(Visit.WIDE);
        var questions = page.locator(".asked [role=checkbox]");
        questions.first().focus();
        page.keyboard().press("Space");
        assertThat(questions.first()).isChecked();
        assertThat(questions.first()).isFocused();
        page.keyboard().press("Space");
        assertThat(questions.first()).not().isChecked();
        assertThat(questions.first()).isFocused();
        // "Not applicable" goes with the press, its question stays.
        page.keyboard().press("Tab");
        assertThat(page.locator(".asked li").first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ei koske"))).isFocused();
        page.keyboard().press("Enter");
        assertThat(questions.first()).isChecked();
        assertThat(questions.first()).isFocused();
        page.keyboard().press("Tab");
        assertThat(questions.nth(1)).isFocused();
    }

    /** Wherever something is written down, the word of the draft would be found. */
    @Test
    void readingADraftKeepsNothingOfIt() {
        var number = ticket();
        var visitor = new Visitor(port);
        visitor.signIn(aino.email(), PASSWORD);
        var word = "sana" + mark.replaceAll("\\d", "x") + "q";
        var told = visitor.submit("/tickets/" + number + "/coach", Map.of("text", "Hei! Palaamme asiaan mahdollisimman pian. Henkilötunnuksesi on 010190-900P. " + word, "to", ""));
        assertThat(told.body()).contains("mahdollisimman pian", "secret.hetu");
        assertThat(tablesWith(word)).isEmpty();
        var readOnly = new TransactionTemplate(transactions);
        readOnly.setReadOnly(true);
        readOnly.executeWithoutResult(_ ->
            coaching.panel(agents.viewer(aino.id()).orElseThrow(), Id.of(number), "Hei! Palaamme asiaan mahdollisimman pian.", List.of(), Set.of()));
        // The composer keeps a draft, by its own saving.
        var page = atTheTicket(Visit.WIDE);
        page.getByLabel("Vastauksen teksti").fill("Palaamme asiaan mahdollisimman pian. " + word);
        assertThat(mark(page, "mahdollisimman pian")).hasCount(1);
        eventually(() -> tablesWith(word), tables -> !tables.isEmpty());
        assertThat(tablesWith(word)).containsExactly("draft");
    }

    private List<String> tablesWith(String word) {
        return db.sql("select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1")
            .query(String.class).list().stream().filter(table -> db.sql("select exists (select from " + table + " t where t::text like '%' || ? || '%')").param(word).query(Boolean.class).single()).toList();
    }

    /** By its text, whatever its name; without a word being typed after it. */
    @Test
    void aFileInAnotherLanguageIsTold() {
        var page = atTheTicket(Visit.WIDE);
        page.getByLabel("Vastauksen teksti").fill("Hei Maija! Tässä on ohje, miten palautat kirjan. Terveisin Aino");
        page.locator(".reply-form").getByLabel("Liitä tiedosto").setInputFiles(new FilePayload("palautusohje.pdf", "application/pdf", Pdf.of("""
            Du kan returnera varan inom 14 dagar från det att du fick den. Packa varan i originalförpackningen och fyll i blanketten.
            Lämna paketet på närmaste utlämningsställe. Returen är kostnadsfri för dig. %s""".formatted(mark))));
        var told = page.locator(".findings [data-rule='language.mismatch']");
        assertThat(told).containsText("Liite ”palautusohje.pdf” on eri kieltä kuin asiakkaan viesti.");
        page.locator("attached-files").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("palautusohje.pdf"))).click();
        assertThat(told).hasCount(0);
    }

    @Test
    void looksRightInDarkAndOnAPhone() {
        for (var visit : new Visit[] {Visit.WIDE.inDark(), Visit.TABLET, Visit.PHONE}) {
            var page = atTheTicket(visit);
            page.getByLabel("Vastauksen teksti").fill(POOR);
            assertThat(page.locator(".findings li").first()).isVisible();
            Browser.assertAccessible(page);
            Browser.picture(page, "coach-" + visit.width() + (visit.dark() ? "-dark" : ""));
        }
    }

    private static int points(Page page) {
        return Integer.parseInt(page.locator(".ring text").textContent());
    }
}
