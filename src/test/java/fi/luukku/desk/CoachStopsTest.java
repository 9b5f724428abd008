package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must not leave as it is leaves only for a reason. */
class CoachStopsTest extends CoachStage {

    @Test
    void whatMustNotLeaveAsksForAReasonThatStaysInTheLog() {
        var page = atTheTicket(Visit.WIDE);
        var text = page.getByLabel("Vastauksen teksti");
        var secret = "Hei Maija! Henkilötunnuksesi on 010190-900P, ja lähetän kirjan tänään. Terveisin Aino";
        text.fill(secret);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä").setExact(true)).click();
        var ask = page.locator(".stop-ask");
        assertThat(ask).isVisible();
        assertThat(text).hasValue(secret);
        Browser.assertAccessible(page);
        // Without a reason it does not go.
        ask.getByRole(AriaRole.BUTTON).click();
        assertThat(ask.locator(".error")).isVisible();
        assertThat(page.locator(".message.out")).hasCount(0);
        ask.getByLabel("Miksi lähetät sen silti?").fill("Asiakas pyysi sitä puhelimessa");
        ask.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".message.out")).hasCount(1);
        assertThat(page.locator(".event").filter(new Locator.FilterOptions().setHasText("Asiakas pyysi sitä puhelimessa"))).isVisible();
    }

    @Test
    void whatIsSecretInAFilesNameStopsAsWell() {
        var page = atTheTicket(Visit.WIDE);
        page.getByLabel("Vastauksen teksti").fill("Hei Maija! Tässä on kuitti. Lähetän kirjan tänään. Terveisin Aino");
        page.locator(".reply-form input[type=file]").setInputFiles(new FilePayload("kuitti_010190-900P.pdf", "application/pdf", "x".getBytes()));
        assertThat(page.locator(".findings li.stop")).containsText("Liitteen nimessä on henkilötunnus");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä").setExact(true)).click();
        var ask = page.locator(".stop-ask");
        assertThat(ask).containsText("Liitteen nimessä on henkilötunnus");
        assertThat(page.locator(".message.out")).hasCount(0);
        ask.getByLabel("Miksi lähetät sen silti?").fill("Tiedostolla on oltava tämä nimi");
        ask.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".message.out")).hasCount(1);
        assertThat(page.locator(".event").filter(new Locator.FilterOptions().setHasText("Tiedostolla on oltava tämä nimi"))).isVisible();
    }

    @Test
    void soItDoesInTheSubjectOfAQuestionToAnOutsider() {
        var number = ticket();
        var visitor = new Visitor(port);
        visitor.signIn(aino.email(), PASSWORD);
        var form = new HashMap<>(Map.of("outsider", "true", "anyway", "true", "how", "send", "to", "painotalo@" + mark + ".example", "text", "Hei! Onko tämä teillä?", "subject", "Kortti 4111 1111 1111 1111"));
        var refused = visitor.submit("/tickets/" + number + "/replies", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Otsikossa on maksukortin numero", "name=\"despite\" value=\"secret.card\"");
        assertThat(sent(number)).isZero();
        form.putAll(Map.of("despite", "secret.card", "reason", "Testikortin numero"));
        assertThat(visitor.submit("/tickets/" + number + "/replies", form).statusCode()).isEqualTo(303);
        assertThat(sent(number)).isOne();
        assertThat(db.sql("select data->>'rules' || ': ' || (data->>'reason') from ticket_event where kind = 'sent-despite' and ticket_id = ?").param(number).query(String.class).single())
            .isEqualTo("secret.card: Testikortin numero");
    }

    private int sent(long ticket) {
        return db.sql("select count(*) from message where direction = 'out' and ticket_id = ?").param(ticket).query(Integer.class).single();
    }
}
