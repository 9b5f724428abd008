package fi.luukku.api;

import fi.luukku.access.Role;
import fi.luukku.intake.Intake;
import fi.luukku.intake.Outcome;
import fi.luukku.intake.Raw;
import fi.luukku.intake.State;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeControllerTest extends ApiTest {

    @Autowired Intake intake;

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
