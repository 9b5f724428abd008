package fi.luukku.desk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class SentOnceTest extends DeskStage {

    @Test
    void keysPressedAgainOnASlowLineSendOneReply() {
        var number = received();
        var page = atTheTicket(number);
        var under = new ArrayList<Route>();
        page.route("**/replies", under::add);
        page.getByLabel("Vastauksen teksti").fill("Paketti lähtee huomenna.");
        page.keyboard().press("Control+Enter");
        page.keyboard().press("Control+Enter");
        page.keyboard().down("Control");
        for (int i = 0; i < 4; i++) page.keyboard().down("Enter");
        page.keyboard().up("Enter");
        page.keyboard().up("Control");
        page.waitForTimeout(500);
        assertThat(under).hasSize(1);
        under.getFirst().resume();
        assertThat(page.getByText("Vastaus lähtee.")).isVisible();
        assertThat(page.locator("article.out")).hasCount(1);
        assertThat(sent(number)).isEqualTo(1);
    }

    @Test
    void keysHeldDownSendOneReply() {
        var number = received();
        var page = atTheTicket(number);
        page.getByLabel("Vastauksen teksti").fill("Paketti lähtee huomenna.");
        page.keyboard().down("Control");
        for (int i = 0; i < 20; i++) page.keyboard().down("Enter");
        page.keyboard().up("Control");
        assertThat(page.getByText("Vastaus lähtee.")).isVisible();
        page.waitForTimeout(500);
        assertThat(sent(number)).isEqualTo(1);
    }

    @Test
    void whatDidNotGetThroughIsSentByPressingAgain() {
        var number = received();
        var page = atTheTicket(number);
        page.route("**/replies", Route::abort);
        page.getByLabel("Vastauksen teksti").fill("Paketti lähtee huomenna.");
        page.keyboard().press("Control+Enter");
        page.waitForTimeout(500);
        page.unroute("**/replies");
        assertThat(page.getByLabel("Vastauksen teksti")).hasValue("Paketti lähtee huomenna.");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Vastaus lähtee.")).isVisible();
        assertThat(sent(number)).isEqualTo(1);
    }

    @Test
    void theSameFormSentSideBySideIsOneReply() throws Exception {
        var number = received();
        var visitor = signedIn();
        var form = form(UUID.randomUUID(), "Paketti lähtee huomenna.");
        Callable<String> press = () -> visitor.submit("/tickets/" + number + "/replies", form).headers().firstValue("Location").orElse("nowhere");
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = threads.invokeAll(List.of(press, press, press, press, press, press));
            for (var answer : answers) assertThat(answer.get()).isEqualTo("/desk/all/" + number);
        }
        assertThat(sent(number)).isEqualTo(1);
    }

    @Test
    void aRepeatIsAnsweredAsTheFirstAndOtherWordsAreAnotherReply() {
        var number = received();
        var visitor = signedIn();
        var token = UUID.randomUUID();
        var path = "/tickets/" + number + "/replies";
        assertThat(visitor.submit(path, form(token, "Paketti lähtee huomenna.")).statusCode()).isEqualTo(303);
        assertThat(visitor.submit(path, form(token, "Paketti lähtee huomenna.")).statusCode()).isEqualTo(303);
        assertThat(sent(number)).isEqualTo(1);
        assertThat(visitor.submit(path, form(token, "Se lähtikin jo tänään.")).statusCode()).isEqualTo(303);
        assertThat(sent(number)).isEqualTo(2);
        assertThat(visitor.submit(path, form(UUID.randomUUID(), "Se lähtikin jo tänään.")).statusCode()).isEqualTo(303);
        assertThat(sent(number)).isEqualTo(3);
    }

    @Test
    void whatWasRefusedOrTakenBackMayBeSentAgain() {
        var number = received();
        var visitor = signedIn();
        var form = form(UUID.randomUUID(), "Paketti lähtee huomenna.");
        var path = "/tickets/" + number + "/replies";
        var unseen = new HashMap<>(form);
        unseen.put("seen", "1");
        unseen.remove("anyway");
        assertThat(visitor.submit(path, unseen).statusCode()).isEqualTo(409);
        assertThat(visitor.submit(path, form).statusCode()).isEqualTo(303);
        var message = db.sql("select max(id) from message where ticket_id = ? and direction = 'out'").param(number).query(Long.class).single();
        assertThat(visitor.submit(path + "/" + message + "/undo", Map.of()).statusCode()).isEqualTo(303);
        assertThat(sent(number)).isZero();
        assertThat(visitor.submit(path, form).statusCode()).isEqualTo(303);
        assertThat(sent(number)).isEqualTo(1);
    }

    private Map<String, String> form(UUID token, String text) {
        return Map.of("once", token.toString(), "text", text, "to", maija, "anyway", "true", "how", "send");
    }

    private Visitor signedIn() {
        var visitor = new Visitor(port);
        visitor.signIn(aino.email(), PASSWORD);
        visitor.get("/desk/all");
        return visitor;
    }

    private Page atTheTicket(long number) {
        var page = signedIn(aino, Visit.WIDE);
        page.navigate("/desk/team-" + team.id() + "/" + number);
        assertThat(page.getByLabel("Vastauksen teksti")).isVisible();
        return page;
    }

    private long received() {
        write("Maija Lehtonen <" + maija + ">", "Paketti", "Missä paketti on?", mark + "-1");
        return eventually(() -> db.sql("select max(id) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).optional(), Optional::isPresent).orElseThrow();
    }

    private long sent(long number) {
        return db.sql("select count(*) from message where ticket_id = ? and direction = 'out' and not automatic").param(number).query(Long.class).single();
    }
}
