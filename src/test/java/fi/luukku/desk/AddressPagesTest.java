package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A customer's addresses in the side panel: one is added by hand, and taken away. */
class AddressPagesTest extends DeskStage {

    private static final String WORD_WITHIN_ROW = """
        (() => {
          const row = document.querySelector(".side .added"), word = document.createRange()
          word.selectNodeContents(row.querySelector(".link"))
          return word.getBoundingClientRect().right <= row.getBoundingClientRect().right + 1
        })()""";

    @Test
    void anAddressIsAddedUndoneAndRemoved() {
        var page = atTheTicket(Visit.WIDE);
        add(page, "Maija.Koti@" + mark + ".example");
        assertThat(page.getByText("Osoite lisätty: maija.koti@" + mark + ".example")).isVisible();
        assertThat(page.locator(".side .facts")).containsText("maija.koti@" + mark);
        button(page, "Kumoa").click();
        assertThat(page.getByText("Osoite poistettu: maija.koti@" + mark + ".example")).isVisible();
        assertThat(page.locator(".side .facts")).not().containsText("maija.koti@");

        add(page, "maija.koti@" + mark + ".example");
        assertThat(page.getByText("Osoite lisätty")).isVisible();
        edits(page);
        assertThat(page.locator(".side .added")).containsText("lisännyt Aino Koskela");
        assertThat(page.locator(".side .added")).hasCount(1);
        for (var visit : List.of(Visit.WIDE, Visit.WIDE.inDark(), Visit.PHONE)) {
            var again = atTheTicket(visit);
            edits(again);
            again.locator(".side .added").scrollIntoViewIfNeeded();
            assertThat(again.evaluate(WORD_WITHIN_ROW)).as("the word stays within its row").isEqualTo(true);
            Browser.assertAccessible(again);
            again.locator(".side .added").scrollIntoViewIfNeeded();
            Browser.picture(again, "address-added-" + visit.width() + (visit.dark() ? "-dark" : ""));
        }
        button(page, "Poista osoite maija.koti@" + mark + ".example").click();
        assertThat(page.getByText("Osoite poistettu: maija.koti@" + mark + ".example")).isVisible();
        assertThat(page.locator(".side .added")).hasCount(0);
    }

    @Test
    void aMergeIsUndoneFromWhatTellsOfIt() {
        write("Maija Töissä <toissa@" + mark + ".example>", "Lasku", "Hei", mark + "-2");
        var page = atTheTicket(Visit.WIDE);
        eventually(() -> identity("toissa@" + mark + ".example"), Optional::isPresent);
        add(page, "toissa@" + mark + ".example");
        assertThat(page.getByText("Asiakkaat yhdistetty.")).isVisible();
        assertThat(page.locator(".side")).containsText("Sama henkilö: Maija Töissä");
        button(page, "Kumoa").click();
        assertThat(page.getByText("Asiakkaat erotettu.")).isVisible();
        assertThat(page.locator(".side")).not().containsText("Maija Töissä");
    }

    @Test
    void whatIsRefusedIsToldInWords() {
        var number = ticket();
        var ainos = new Visitor(port);
        ainos.signIn(aino.email(), PASSWORD);
        var theirs = ainos.submit("/tickets/" + number + "/customer/addresses/" + identity(maija).orElseThrow() + "/end", Map.of());
        assertThat(theirs.statusCode()).isEqualTo(409);
        assertThat(theirs.body()).contains("Osoitetta " + maija + " ei voi poistaa: asiakas on itse ottanut siitä yhteyttä.");
        for (var wrong : List.of("ei osoite", "a\u001fb@posti.example", "a".repeat(250) + "@posti.example")) {
            assertThat(ainos.submit("/tickets/" + number + "/customer/merge", Map.of("address", wrong)).statusCode()).as(wrong).isEqualTo(422);
        }
        assertThat(ainos.submit("/tickets/" + number + "/customer/addresses/999999999/end", Map.of()).statusCode()).isEqualTo(404);
        assertThat(identity(maija)).isPresent();
    }

    private void add(Page page, String address) {
        edits(page);
        page.getByLabel("Sama henkilö kuin (osoite)").fill(address);
        button(page, "Yhdistä").click();
    }

    private static void edits(Page page) {
        var fold = page.locator(".side .edits details").first();
        if (fold.getAttribute("open") == null) fold.locator("summary").click();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).last();
    }

    private Page atTheTicket(Visit visit) {
        var number = ticket();
        var page = signedIn(aino, visit);
        page.navigate("/desk/all/" + number);
        return page;
    }

    private long ticket() {
        if (identity(maija).isEmpty()) write("Maija Lehtonen <" + maija + ">", "Osoitteeni", "Kirjoitan kahdesta osoitteesta.", mark + "-1");
        return eventually(() -> db.sql("select max(t.id) from ticket t join customer_identity i on i.customer_id = t.customer_id where i.value = ?").param(maija)
            .query(Long.class).optional(), Optional::isPresent).orElseThrow();
    }

    private Optional<Long> identity(String address) {
        return db.sql("select id from customer_identity where value = ?").param(address).query(Long.class).optional();
    }
}
