package fi.luukku.insight;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.coach.ReplyStage;
import fi.luukku.coach.Statement;
import fi.luukku.coach.audit.ReplySamples;
import fi.luukku.coach.audit.Sample;
import fi.luukku.kernel.Id;
import fi.luukku.testing.Visitor;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of sent replies and their files, as they are answered. */
class InsightTest extends ReplyStage {

    private static final Instant THEN = Instant.parse("2026-11-10T10:00:00Z");

    @Autowired ReplySamples samples;

    @Test
    void onlyLeadsAndAdminsGetIn() {
        var reply = reply(team);
        scores.keep(scored(reply, team, THEN, Statement.VAGUE));
        var sample = samples.draw(lauri, team.id(), YearMonth.of(2026, 11));
        var paths = List.of("/insight/replies", "/insight/replies/file", at(), at() + "/file", at() + "/replies-file", "/insight/samples/" + sample.id());
        for (var outsider : List.of(aino, timo, jonna)) {
            var visitor = visitor(outsider);
            for (var path : paths) assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(visitor.submit(at() + "/samples", Map.of()).statusCode()).isEqualTo(403);
            assertThat(visitor.submit("/insight/samples/" + sample.id() + "/replies/" + reply, Map.of()).statusCode()).isEqualTo(403);
            assertThat(visitor.get("/desk/all").body()).doesNotContain("/insight");
        }
        for (var leader : List.of(lauri, person("Anna Ahola", Role.ADMIN, null))) {
            var visitor = visitor(leader);
            for (var path : paths) assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(visitor.get("/desk/all").body()).contains("/insight/replies");
        }
        assertThat(new Visitor(port).get(at()).statusCode()).isEqualTo(303);
    }

    @Test
    void whatIsNotThereIsNotThere() {
        scores.keep(scored(reply(team), team, THEN, Statement.VAGUE));
        var visitor = visitor(lauri);
        for (var path : List.of("/insight/replies/9999999", "/insight/replies/9999999/file", at() + "?month=eilen", at() + "?month=2026-13", at() + "?month=-999999999-01", at() + "?statement=oma",
            "/insight/replies?month=x", "/insight/samples/9999999", "/insight/samples/9999999/file")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(visitor.get(at() + "?month=2999-12").statusCode()).isEqualTo(200);
        // Other months are a click away from one that is far from them.
        assertThat(visitor.get(at() + "?month=2000-01").body()).contains("Tässä kuussa ei ole", "Uudemmat kuukaudet");
        assertThat(visitor.submit(at() + "/samples", Map.of("month", "2026-05")).statusCode()).isEqualTo(409);
        assertThat(visitor.get(at() + "?after=oma").statusCode()).isIn(404, 422);
    }

    @Test
    void everyNumberOpensTheRepliesBehindIt() {
        scores.keep(scored(answered(opened(team, "Kirja myöhässä " + mark, "Hei!"), "Hei Maija! Tulossa. Aino"), team, THEN, Statement.BY_HEART, Statement.NO_NAME));
        scores.keep(scored(answered(opened(team, "Väärä kansi " + mark, "Hei!"), "Tulossa."), team, THEN, Statement.NO_GREETING));
        var visitor = visitor(lauri);
        assertThat(visitor.get("/insight/replies?month=2026-11").body()).contains(team.name(), at() + "?month=2026-11#replies", at() + "?month=2026-11&amp;statement=no-name#replies");
        var page = visitor.get(at()).body();
        assertThat(page).contains("2,0", "yksilöllinen", "Kirja myöhässä " + mark, "Väärä kansi " + mark, "statement=by-heart#replies", "50\u00A0%");
        assertThat(page).doesNotContain("Aino Koskela", "Tulossa.");
        assertThat(visitor.get(at() + "?statement=by-heart").body()).contains("Kirja myöhässä").doesNotContain("Väärä kansi");
        assertThat(visitor.get(at() + "?statement=other-manner").body()).contains("ei toteutunut").doesNotContain("Väärä kansi");
        assertThat(visitor.get(at() + "?month=2026-10").body()).contains("Tässä kuussa ei ole").doesNotContain("Väärä kansi");
    }

    @Test
    void theFilesHoldWhatThePagesDoAndRunNothing() {
        scores.keep(scored(answered(opened(team, "=HYPERLINK(\"http://paha.example\";\"x\")", "Hei!"), "Hei Maija! Tulossa. Aino"), team, THEN, Statement.BY_HEART, Statement.NO_NAME));
        scores.keep(scored(reply(team), team, THEN.plusSeconds(60)));
        scores.keep(scored(reply(team), team, THEN.minusSeconds(30 * 86_400), Statement.VAGUE));
        var visitor = visitor(lauri);
        var months = visitor.get(at() + "/file");
        assertThat(months.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(months.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(months.body()).isEqualTo("\uFEFFmonth;replies;points;level;no-name;no-greeting;vague;other-manner;questions-left;by-heart;sincerity;caring;responsibility;total\r\n"
            + "2026-10;1;\"1,0\";personal;0;0;1;0;0;0;90;80;75;54\r\n2026-11;2;\"1,0\";personal;1;0;0;0;0;1;90;80;75;54\r\n");
        var replies = visitor.get(at() + "/replies-file?month=2026-11").body().lines().toList();
        assertThat(replies).hasSize(3);
        assertThat(replies.get(1)).startsWith("2026-11-10T10:01:00Z;").endsWith(";fi;0;");
        assertThat(replies.get(2)).contains(";\"'=HYPERLINK(\"\"http://paha.example\"\";\"\"x\"\")\";fi;2;no-name by-heart");
        assertThat(visitor.get(at() + "/replies-file?month=2026-11&statement=by-heart").body().lines()).hasSize(2);
        assertThat(visitor.get("/insight/replies/file?month=2026-11").body()).contains("\r\n" + team.name() + ";2026-11;2;\"1,0\";personal;");
    }

    @Test
    void theListGoesOnPageByPage() {
        for (int i = 0; i < 51; i++) scores.keep(scored(reply(team), team, THEN.plusSeconds(i), Statement.VAGUE));
        var visitor = visitor(lauri);
        var first = visitor.get(at() + "?statement=vague").body();
        var next = first.replaceFirst("(?s).*href=\"([^\"]*after=[^\"#]*)#replies\".*", "$1").replace("&amp;", "&");
        assertThat(first.split("#message-", -1)).hasSize(51);
        assertThat(visitor.get(next).body().split("#message-", -1)).hasSize(2);
    }

    @Test
    void whatTheMachineSaysAndWhoWroteIsHiddenFromWhoScores() {
        var reply = answered(opened(team, "Kirja " + mark, "Hei! Missä kirjani on?"), "Hei! Palaamme asiaan mahdollisimman pian.");
        scores.keep(scored(reply, team, THEN, Statement.VAGUE));
        scores.keep(scored(reply(team), team, THEN, Statement.VAGUE));
        var visitor = visitor(lauri);
        var drawn = visitor.submit(at() + "/samples", Map.of("month", "2026-11"));
        var sample = drawn.headers().firstValue("Location").orElseThrow();
        assertThat(drawn.statusCode()).isEqualTo(303);
        for (int i = 1; i <= 2; i++) {
            var page = visitor.get(sample).body();
            assertThat(page).contains("Vastaus " + i + "/2", "Maija Lehtonen").doesNotContain("Aino Koskela", "#message-");
            assertThat(page.split(" checked>", -1)).as("only that the greeting is fine").hasSize(2);
            var form = page.replaceFirst("(?s).*action=\"(" + sample + "/replies/\\d+)\".*", "$1");
            // Until it is scored the file tells nothing either.
            assertThat(visitor.get(sample + "/file").statusCode()).isEqualTo(303);
            assertThat(visitor.submit(form, Map.of("came", "no-name")).headers().firstValue("Location")).contains(i == 1 ? sample + "?at=2" : sample);
        }
        assertThat(visitor.get(sample).body()).contains("Tulos", "Missä olette eri mieltä", "#message-" + reply);
        assertThat(visitor.get(sample + "/file").body()).startsWith("\uFEFFstatement;by hand;by machine;agreed;kappa\r\ngreeting;2;0;0/2;\"0,00\"\r\nvague;0;2;0/2;\"0,00\"\r\nmanner;0;0;2/2;\r\n");
        assertThat(visitor.get(at() + "?month=2026-11").body()).contains("60\u00A0%", "Pisteytetty");
        assertThat(visitor.submit(sample + "/replies/" + reply, Map.of("came", "vague")).statusCode()).isEqualTo(409);
        // Another lead begins from nothing.
        var anna = person("Anna Ahola", Role.LEAD, null);
        assertThat(visitor(anna).get(sample).body()).contains("Vastaus 1/2").doesNotContain("Missä olette eri mieltä");
        var id = Id.<Sample>of(Long.parseLong(sample.replaceFirst(".*/", "")));
        samples.replies(anna, id).forEach(each -> samples.mark(anna, id, each.reply().message(), each.reply().bingo()));
        assertThat(visitor.get(sample).body()).contains("Anna Ahola");
        assertThat(visitor.get(sample + "?by=" + anna.id()).body()).contains("Ette missään.");
    }

    private String at() {
        return "/insight/replies/" + team.id();
    }

    private Visitor visitor(Viewer who) {
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(who.agent().email(), PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }
}
