package fi.luukku.api;

import fi.luukku.access.Role;
import fi.luukku.intake.Intake;
import fi.luukku.intake.Outcome;
import fi.luukku.intake.Raw;
import fi.luukku.intake.SealedRaws;
import fi.luukku.intake.State;
import fi.luukku.testing.Codes;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeControllerTest extends ApiTest {

    @Autowired Intake intake;
    @Autowired SealedRaws raws;

    @Test
    void theBytesComeBackAsTheyCame() throws Exception {
        var raw = new byte[200_000];
        new Random(3).nextBytes(raw);
        var id = keep(9_000_007, 1, raw);
        var entry = lauris.get("/api/v1/intake/" + id).body(200);
        assertThat(entry.get("sha256").asString()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw)));
        assertThat(entry.get("state").asString()).isEqualTo("new");
        assertThat(entry.get("size").asInt()).isEqualTo(raw.length);
        var fetched = lauris.get(entry.get("rawUrl").asString(), "Accept", "message/rfc822");
        assertThat(fetched.bytes()).isEqualTo(raw);
        assertThat(fetched.header("Content-Type")).isEqualTo("message/rfc822");
        assertThat(fetched.header("Content-Security-Policy")).contains("sandbox");
        assertThat(fetched.header("Cache-Control")).isEqualTo("no-store");
        assertThat(lauris.get(entry.get("rawUrl").asString()).bytes()).isEqualTo(raw);
    }

    @Test
    void whatACustomersWordsHoldIsMaskedWhoeverBringsThem() {
        var hetu = Codes.identity();
        var ticket = ainos.post("/api/v1/tickets", newTicket("Hetu " + hetu).replace("tilaukseni ei ole tullut", "hetuni on " + hetu)).body(201);
        assertThat(ticket.toString()).doesNotContain(hetu);
        var message = ainos.get("/api/v1/tickets/" + ticket.get("number").asLong() + "/messages").body(200).get("items").get(0);
        assertThat(message.get("text").asString()).contains("hetuni on " + hetu.substring(0, 6) + "-****");
        assertThat(message.get("remarks").toString()).isEqualTo("[\"identity-code-masked\"]");
        assertThat(db.sql("select count(*) from api_answer where strpos(body::text, ?) > 0").param(hetu).query(Integer.class).single()).isZero();
    }

    @Test
    void readingWhatIsSealedIsNotedAndPastItsTimeItIsGone() {
        var raw = "From: maija@posti.example\r\n\r\n131052-308T".getBytes();
        var id = keep(9_000_008, 1, raw);
        intake.settle(id, null, Outcome.threaded(10001, 5, "why.new"));
        raws.seal(List.of(id), clock.instant().plus(Duration.ofDays(1)));
        assertThat(lauris.get("/api/v1/intake/" + id + "/raw").bytes()).isEqualTo(raw);
        assertThat(ainos.get("/api/v1/intake/" + id + "/raw").problem(403)).isNotNull();
        assertThat(db.sql("select agent_id from audit_entry where action = 'mail.original-read' and object = ?").param("intake:" + id).query(Long.class).list())
            .containsExactly(lauri.id().value());
        assertThat(lauris.get("/api/v1/intake/" + id).body(200).get("rawExpiredAt").isNull()).isTrue();
        clock.advance(Duration.ofDays(2));
        raws.expire();
        assertThat(lauris.get("/api/v1/intake/" + id + "/raw").problem(410)).isNotNull();
        var entry = lauris.get("/api/v1/intake/" + id).body(200);
        assertThat(entry.get("rawExpiredAt").isNull()).isFalse();
        assertThat(entry.get("sha256").asString()).hasSize(64);
    }

    @Test
    void listsByStateAndMailboxWithTheReason() {
        var aside = keep(9_000_070, 1, "From: robotti\r\n\r\n".getBytes());
        var threaded = keep(9_000_070, 2, "From: maija\r\n\r\n".getBytes());
        keep(9_000_071, 1, "From: muualle\r\n\r\n".getBytes());
        intake.settle(aside, "a@b", Outcome.aside(State.AUTO, "why.new"));
        intake.settle(threaded, "c@d", Outcome.threaded(10001, 5, "why.new"));
        var all = lauris.get("/api/v1/intake?mailbox=9000070").body(200).get("items");
        assertThat(all).hasSize(2);
        assertThat(all.get(0).get("id").asLong()).isEqualTo(threaded);
        var auto = lauris.get("/api/v1/intake?mailbox=9000070&state=auto").body(200).get("items");
        assertThat(auto).hasSize(1);
        assertThat(auto.get(0).get("reason").asString()).isEqualTo("why.new");
        assertThat(auto.get(0).get("messageIdHeader").asString()).isEqualTo("a@b");
        assertThat(all.get(0).get("ticket").asLong()).isEqualTo(10001);
        assertThat(lauris.get("/api/v1/intake?state=lost").problem(422).get("field").asString()).isEqualTo("state");
    }

    @Test
    void pagesHoldEveryEntryOnce() {
        var kept = new ArrayList<Long>();
        for (int i = 0; i < 9; i++) kept.add(keep(9_000_072, i, ("Subject: " + i + "\r\n\r\n").getBytes()));
        var seen = new ArrayList<Long>();
        for (String next = ""; next != null; ) {
            var page = lauris.get("/api/v1/intake?mailbox=9000072&limit=4" + (next.isEmpty() ? "" : "&after=" + next)).body(200);
            page.get("items").forEach(entry -> seen.add(entry.get("id").asLong()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        }
        assertThat(seen).containsExactlyElementsOf(kept.reversed());
    }

    @Test
    void onlyLeadsAndAdminsSeeIt() {
        var id = keep(9_000_073, 1, "Hei".getBytes());
        for (var path : List.of("/api/v1/intake", "/api/v1/intake/" + id, "/api/v1/intake/" + id + "/raw")) {
            ainos.get(path).problem(403);
            collaborators.get(path).problem(403);
            assertThat(program(person("Asta Admin", Role.ADMIN), Role.ADMIN).get(path).status()).isEqualTo(200);
        }
        lauris.get("/api/v1/intake/999999999").problem(404);
        lauris.get("/api/v1/intake/999999999/raw").problem(404);
    }

    private long keep(long mailbox, long uid, byte[] raw) {
        return intake.record(List.of(Raw.mail(mailbox, 1, uid, raw, raw.length, clock.instant(), null))).getFirst();
    }
}
