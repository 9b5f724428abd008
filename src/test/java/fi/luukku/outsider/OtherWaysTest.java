package fi.luukku.outsider;

import fi.luukku.access.Role;
import fi.luukku.testing.Listener;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Another's ticket reached for by other ways than its own address: through one's own ticket, through lists, by listening. */
class OtherWaysTest extends OutsiderTest {

    @Test
    void aTicketOfOnesOwnIsNoWayToAnother() {
        var ticket = theirs.value("number", "");
        var message = theirs.value("message", "");
        var own = scenes.everyones().ticket();
        for (var ask : List.of(form("/tickets/" + own + "/merge", "into=" + ticket), form("/tickets/" + own + "/links", "other=" + ticket),
                form("/tickets/" + own + "/links/" + ticket + "/end", ""), form("/tickets/" + own + "/splits", "message=" + message),
                form("/tickets/" + own + "/replies/" + message + "/undo", ""), get("/api/v1/tickets/" + own + "/messages/" + message),
                get("/api/v1/tickets/" + own + "/messages/" + message + "/attachments/0"))) {
            var answer = unchanged(outsideAgent(), ask, () -> outsideAgent().ask(ask));
            assertThat(answer.status()).as("%s: %s", ask, answer).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(Scenes.SECRETS);
        }
    }

    @Test
    void anAddressAloneOpensNothingOfACustomerOnlyAnotherTeamHasMet() {
        var own = scenes.everyones().ticket();
        var ask = form("/tickets/" + own + "/customer/merge", "address=" + Scenes.ADDRESS);
        var answer = unchanged(outsideAgent(), ask, () -> outsideAgent().ask(ask));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).doesNotContain(Scenes.SECRETS);
        assertThat(member().ask(ask).status()).isEqualTo(303);
    }

    @Test
    void anAddressOfAnothersCustomerIsNotTakenAwayThroughATicketOfOnesOwn() {
        var ask = form("/tickets/" + scenes.everyones().ticket() + "/customer/addresses/" + theirs.value("added", "") + "/end", "");
        for (var person : List.of(outsideAgent(), member())) {
            var answer = unchanged(person, ask, () -> person.ask(ask));
            assertThat(answer.status()).as("%s: %s", person, answer).isEqualTo(404);
        }
        assertThat(member().ask(form("/tickets/" + theirs.value("number", "") + "/customer/addresses/" + theirs.value("added", "") + "/end", "")).status()).isEqualTo(303);
    }

    @Test
    void aDeletedTicketIsToldOnlyToThoseWhoCouldHaveSeenIt() {
        var ticket = theirs.value("number", "");
        assertThat(admin().ask(form("/tickets/" + ticket + "/deletion", "because=sensitive")).status()).isEqualTo(303);
        for (var path : List.of("/tickets/" + ticket, "/desk/all/" + ticket)) {
            assertThat(member().ask(get(path)).status()).isEqualTo(410);
            assertThat(member().ask(get(path)).body()).contains("Anna Ahola").doesNotContain(Scenes.SECRETS);
            assertThat(guest().ask(get(path)).status()).isEqualTo(410);
            assertThat(outsideAgent().ask(get(path)).status()).isEqualTo(404);
        }
        assertThat(member().ask(get("/api/v1/tickets/" + ticket)).status()).isEqualTo(404);
    }

    @Test
    void whatWasMergedIntoAnothersTicketIsNotTakenBackOutOfIt() {
        var ticket = theirs.value("number", "");
        var own = scenes.everyones().ticket();
        assertThat(member().ask(form("/tickets/" + own + "/merge", "into=" + ticket)).passed()).isTrue();
        var back = form("/tickets/" + own + "/merge/end", "");
        assertThat(unchanged(outsideAgent(), back, () -> outsideAgent().ask(back)).status()).isEqualTo(404);
        assertThat(member().ask(back).status()).isEqualTo(303);
    }

    @Test
    void aProgramReachesNoFurtherThanTheRoleOfItsToken() {
        var ticket = get("/api/v1/tickets/" + theirs.value("number", ""));
        assertThat(admin().askWith(shop.token(admin().agent(), Role.AGENT), ticket).status()).isEqualTo(404);
        assertThat(admin().askWith(shop.token(admin().agent(), Role.COLLABORATOR), ticket).status()).isEqualTo(404);
        assertThat(admin().askWith(shop.token(admin().agent(), Role.LEAD), ticket).status()).isEqualTo(200);
        assertThat(outsideAgent().askWith(shop.token(outsideAgent().agent(), Role.ADMIN), ticket).status()).isEqualTo(404);
    }

    @Test
    void listsAndPagesOfOnesOwnTellNothingOfOthers() {
        var ticket = theirs.value("number", "");
        var own = scenes.everyones().ticket();
        var lists = Stream.of("/desk/all", "/desk/unassigned", "/desk/search?q=kuiskaus", "/desk/search?q=" + ticket, "/desk/tag-kuiskaus-tag",
            "/desk/team-" + shop.complaints.id(), "/desk/all/" + own, "/api/v1/tickets", "/api/v1/tickets?q=kuiskaus",
            "/api/v1/tickets?q=vieno@posti.example", "/api/v1/tickets?team=" + shop.complaints.id()).map(OtherWaysTest::get).toList();
        for (var ask : lists) {
            var answer = outsideAgent().ask(ask);
            assertThat(answer.status()).as("%s", ask).isEqualTo(200);
            // A page repeats the tag it was asked for; nothing else may.
            var telling = Scenes.SECRETS.stream().filter(secret -> !ask.path().contains(secret)).toList();
            assertThat(answer.body()).as("%s", ask).doesNotContain(telling);
        }
        assertThat(lists).filteredOn(ask -> member().ask(ask).body().contains("Vaitelias")).as("lists that show it to the team").hasSizeGreaterThan(7);
    }

    @Test
    void whoLosesATicketHearsNoMoreOfIt() throws Exception {
        var ticket = theirs.value("number", "");
        try (var heard = guest().browser().listen("ticket:" + ticket)) {
            assertThat(heard.next()).isEqualTo("ready");
            member().ask(form("/tickets/" + ticket + "/tags", "tag=eka"));
            assertThat(heard.next()).isEqualTo("ticket:" + ticket);
            member().ask(form("/tickets/" + ticket + "/shares/" + guest().agent().id() + "/end", ""));
            assertThat(heard.next()).isEqualTo(Listener.END);
        }
        assertThat(guest().ask(get("/live?topics=ticket:" + ticket)).status()).isEqualTo(404);
    }

    private static Ask get(String path) {
        return new Ask("GET", path, null, null);
    }

    private static Ask form(String path, String fields) {
        return new Ask("POST", path, "application/x-www-form-urlencoded", fields);
    }
}
