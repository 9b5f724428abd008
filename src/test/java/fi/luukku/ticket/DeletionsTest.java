package fi.luukku.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.Actor;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.intake.Intake;
import fi.luukku.intake.Outcome;
import fi.luukku.intake.Raw;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.FileRemovals;
import fi.luukku.platform.Files;
import fi.luukku.testing.YesterdaysFiles;
import fi.luukku.ticket.Inbound.Proof;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

class DeletionsTest extends TicketStage {

    @Autowired Deletions deletions;
    @Autowired Customers customers;
    @Autowired Intake intake;
    @Autowired Files files;
    @Autowired FileRemovals removals;
    @Autowired TransactionTemplate transaction;
    @Value("${luukku.data}") Path data;

    @Test
    void whatIsLeftIsATombstone() {
        var ticket = quiet("Korttini numero");
        notes.note(aino, ticket, "Älä lue ääneen", Set.of(), List.of());
        marks.tag(aino, ticket, "kortti");
        closures.close(aino, ticket, ClosingReason.OTHER, "Hoidettu puhelimessa");
        deletions.delete(lauri, ticket, DeletionReason.SENSITIVE);
        assertThatThrownBy(() -> tickets.get(lauri, ticket)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> tickets.get(ticket)).isInstanceOf(Problem.NotFound.class);
        assertThat(lists.list(lauri, new TicketView.All(), null, 200).items()).noneMatch(row -> row.id().equals(ticket));
        assertThat(deletions.tombstone(aino, ticket)).hasValueSatisfying(stone -> {
            assertThat(stone.reason()).isEqualTo(DeletionReason.SENSITIVE);
            assertThat(stone.by()).isEqualTo(lauri.id());
            assertThat(stone.messages()).isEqualTo(2);
        });
        assertThat(row("select subject || requester || snippet || fields::text || tags::text from ticket where id = ?", ticket)).isEqualTo("{}{}");
        assertThat(row("select count(*)::text from message where ticket_id = ?", ticket)).isEqualTo("0");
    }

    @Test
    void theLogKeepsWhoDidWhatWhenAndNotWhatWasSaid() {
        var ticket = quiet("Salainen aihe");
        tickets.rename(aino, ticket, "Toinen salainen aihe");
        ownership.take(aino, ticket);
        closures.close(aino, ticket, ClosingReason.OTHER, "Salainen selitys");
        var before = kinds(ticket);
        deletions.delete(lauri, ticket, DeletionReason.ASKED);
        assertThat(kinds(ticket)).startsWith(before.toArray(String[]::new)).endsWith("deleted");
        assertThat(row("select string_agg(coalesce(why, '') || coalesce(data::text, ''), ' ' order by id) from ticket_event where ticket_id = ?", ticket))
            .contains("\"agent\"", "other").doesNotContainIgnoringCase("salainen");
    }

    @Test
    void onlyLeadsMayAndOutsidersFindNothing() {
        var ticket = quiet("Paketti");
        closures.spam(aino, ticket, true);
        assertThatThrownBy(() -> deletions.delete(aino, ticket, DeletionReason.SPAM)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> deletions.delete(timo, ticket, DeletionReason.SPAM)).isInstanceOf(Problem.NotFound.class);
        deletions.delete(lauri, ticket, DeletionReason.SPAM);
        assertThat(deletions.tombstone(aino, ticket)).isPresent();
        assertThat(deletions.tombstone(timo, ticket)).isEmpty();
        assertThat(deletions.tombstone(jonna, ticket)).isEmpty();
        assertThatThrownBy(() -> deletions.delete(lauri, ticket, DeletionReason.SPAM)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aLaterAnswerOpensATicketThatSaysWhy() {
        var ticket = quiet("Paketti");
        deletions.delete(lauri, ticket, DeletionReason.MISTAKEN);
        var received = tickets.receive(mail(maija, "Vs: Paketti", "Entä nyt?", new Proof(ticket, List.of(), false), false));
        assertThat(received).isInstanceOf(Received.Opened.class);
        assertThat(received.why()).isEqualTo("why.deleted");
        assertThat(received.ticket()).isNotEqualTo(ticket);
    }

    @Test
    void whatWasMergedIntoItGoesWithItAndAloneItDoesNot() {
        var from = quiet("Sama asia uudelleen");
        var into = quiet("Asia");
        merges.merge(aino, from, into);
        assertThatThrownBy(() -> deletions.delete(lauri, from, DeletionReason.MISTAKEN)).isInstanceOf(Problem.Conflict.class);
        assertThat(deletions.extent(lauri, into)).satisfies(extent -> {
            assertThat(extent.tickets()).containsExactly(from, into);
            assertThat(extent.messages()).isEqualTo(2);
        });
        deletions.delete(lauri, into, DeletionReason.MISTAKEN);
        assertThat(deletions.tombstone(lauri, from)).isPresent();
        assertThat(row("select subject from ticket where id = ?", from)).isEmpty();
    }

    @Test
    void aMergeThatWasUndoneLeavesNoSubjectBehind() {
        var from = quiet("Kuiskattu aihe");
        var into = quiet("Asia");
        merges.merge(aino, from, into);
        merges.unmerge(aino, from);
        deletions.delete(lauri, from, DeletionReason.ASKED);
        assertThat(row("select string_agg(coalesce(data::text, ''), '') from ticket_event where ticket_id = ?", into)).doesNotContain("Kuiskattu");
    }

    @Test
    void whatWasAnsweredButNotSentDoesNotLeave() {
        var ticket = quiet("Paketti");
        var sent = answered(ticket, "Lähtee huomenna.");
        clock.advance(Replies.UNDO.plusSeconds(1));
        releaseDue();
        Awaitility.await().until(() -> tried(ticket));
        replies.reply(aino, ticket, new ReplyCommand("Ja tämä huomenna.", Parties.to(maija), null, true, clock.instant().plus(Duration.ofDays(1)), true,
            false, false, null, List.of()));
        deletions.delete(lauri, ticket, DeletionReason.ASKED);
        assertThat(row("select count(*)::text from release where pressed_on = ?", ticket)).isEqualTo("0");
        assertThat(row("select string_agg(state || recipients::text, '') from outbox where ticket_id = ?", ticket))
            .doesNotContain("queued", maija.address());
        assertThatThrownBy(() -> deliveries.message(sent)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aMailThatIsLeavingJustNowMakesItWait() {
        var ticket = quiet("Paketti");
        db.sql("""
                insert into outbox (kind, mailbox_id, ticket_id, rfc_id, recipients, state, due_at, created_at, claimed_by)
                values ('acknowledgement', ?, ?, ?, '{}', 'sending', now(), now(), 0)""")
            .params(mailbox.id().value(), ticket.value(), UUID.randomUUID().toString()).update();
        assertThatThrownBy(() -> deletions.delete(lauri, ticket, DeletionReason.ASKED)).isInstanceOf(Problem.Conflict.class);
        assertThat(now(ticket).subject()).isEqualTo("Paketti");
        db.sql("delete from outbox where ticket_id = ?").param(ticket.value()).update();
    }

    @Test
    void theRawMailGoesAndItsRowStays() throws IOException {
        var entry = intake.record(List.of(Raw.keyed("email", mark + UUID.randomUUID(), "Subject: Kuva".getBytes(StandardCharsets.UTF_8), Instant.now()))).getFirst();
        var ticket = tickets.bring(new Inbound(Channel.EMAIL, brand.id(), team.id(), maija, Parties.NONE, "Kuva", "Ohessa", 6, 6, "fi",
            clock.instant(), null, entry, Proof.NONE, false, null, List.of()));
        intake.settle(entry, "kuva@posti.example", Outcome.threaded(ticket.ticket().value(), ticket.message().value(), "why.new"));
        deletions.delete(lauri, ticket.ticket(), DeletionReason.ASKED);
        assertThatThrownBy(() -> intake.raw(entry)).isInstanceOf(Problem.NotFound.class);
        assertThat(intake.get(entry)).satisfies(row -> {
            assertThat(row.ticket()).isEqualTo(ticket.ticket().value());
            assertThat(row.messageId()).isNull();
        });
    }

    /** Who gives out turns has the ticket's turn first and then the ticket: the other way round, each would wait for the other. */
    @Test
    void itWaitsForWhoGivesOutTurns() throws Exception {
        var ticket = quiet("Juuri tullut");
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var deletion = transaction.execute(status -> {
                while (!turnTaken(ticket)) Thread.onSpinWait();
                var begun = beside.submit(() -> deletions.delete(lauri, ticket, DeletionReason.SPAM));
                Awaitility.await().until(() -> !begun.isDone() && waitsForTurn());
                db.sql("select from ticket where id = ? for update").param(ticket.value()).query(row -> {});
                return begun;
            });
            deletion.get();
        }
        assertThat(deletions.tombstone(lauri, ticket)).isPresent();
    }

    /** Written by a line of its own, since the program's own job could take it before us. */
    private boolean turnTaken(Id<Ticket> ticket) {
        CompletableFuture.runAsync(() -> db.sql("insert into awaiting_turn (ticket_id, team_id) values (?, ?) on conflict do nothing")
            .params(ticket.value(), team.id().value()).update()).join();
        return db.sql("delete from awaiting_turn where ticket_id = ?").param(ticket.value()).update() == 1;
    }

    private boolean waitsForTurn() {
        return db.sql("""
                select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%awaiting_turn%')""")
            .query(Boolean.class).single();
    }

    @Test
    void aFileGoesWithTheLastThatHasIt() throws IOException {
        var shared = file("yhteinen");
        var own = file("oma");
        var ticket = withFiles(shared, own);
        var other = withFiles(shared);
        YesterdaysFiles.in(data);
        deletions.delete(lauri, ticket, DeletionReason.ASKED);
        swept(own);
        assertThat(files.has(shared.sha256())).isTrue();
        deletions.delete(lauri, other, DeletionReason.ASKED);
        swept(shared);
    }

    @Test
    void aFileThatWasJustPutAgainWaits() throws IOException {
        var file = file("kesken");
        var ticket = withFiles(file);
        YesterdaysFiles.in(data);
        files.put(new ByteArrayInputStream((mark + "kesken").getBytes(StandardCharsets.UTF_8)), 100);
        deletions.delete(lauri, ticket, DeletionReason.ASKED);
        removals.sweep();
        assertThat(files.has(file.sha256())).isTrue();
        YesterdaysFiles.in(data);
        swept(file);
    }

    @Test
    void aCustomerOfWhomNothingIsLeftIsForgotten() {
        var first = quiet("Yksi");
        var second = quiet("Kaksi");
        var customer = now(first).customer();
        deletions.delete(lauri, first, DeletionReason.SPAM);
        assertThat(customers.known(brand.id(), Identity.email(maija.address()))).isPresent();
        deletions.delete(List.of(second), DeletionReason.OLD, Actor.SYSTEM);
        assertThat(customers.known(brand.id(), Identity.email(maija.address()))).isEmpty();
        assertThat(customers.get(customer).name()).isNull();
        assertThat(deletions.tombstone(lauri, second).orElseThrow().by()).isNull();
    }

    @Test
    void aCustomerWeNotedSomethingOfIsRemembered() {
        var ticket = quiet("Yksi");
        customers.describe(now(ticket).customer(), "Maija", "fi", "Soita aina iltapäivällä");
        deletions.delete(lauri, ticket, DeletionReason.SPAM);
        assertThat(customers.known(brand.id(), Identity.email(maija.address()))).isPresent();
    }

    @Test
    void theCountersForgetItToo() {
        var ticket = quiet("Yksi");
        deletions.delete(lauri, ticket, DeletionReason.SPAM);
        assertThat(counts.of(aino).team(team.id())).isZero();
    }

    /** Brought quietly: nothing is on its way to the customer. */
    private Id<Ticket> quiet(String subject) {
        return tickets.bring(mail(maija, subject, "Hei! Laatikosta puuttui kirja.", Proof.NONE, false)).ticket();
    }

    /** Nobody listens at the other end, so it was tried and waits. */
    private boolean tried(Id<Ticket> ticket) {
        return row("select string_agg(state || attempts, '') from outbox where ticket_id = ?", ticket).equals("queued1");
    }

    private Enclosure file(String content) throws IOException {
        var stored = files.put(new ByteArrayInputStream((mark + content).getBytes(StandardCharsets.UTF_8)), 100);
        return new Enclosure(content + ".txt", "text/plain", stored.size(), null, stored.sha256());
    }

    private Id<Ticket> withFiles(Enclosure... enclosures) {
        return tickets.bring(new Inbound(Channel.EMAIL, brand.id(), team.id(), maija, Parties.NONE, "Liite", "Ohessa", 6, 6, "fi",
            clock.instant(), null, null, Proof.NONE, false, null, List.of(enclosures))).ticket();
    }

    /** The deletion itself sets a sweep going, which may just now hold what this one would take. */
    private void swept(Enclosure file) {
        Awaitility.await().until(() -> {
            removals.sweep();
            return !files.has(file.sha256());
        });
    }

    private List<String> kinds(Id<Ticket> ticket) {
        return db.sql("select kind from ticket_event where ticket_id = ? order by id").param(ticket.value()).query(String.class).list();
    }

    private String row(String sql, Id<Ticket> ticket) {
        return db.sql(sql).param(ticket.value()).query(String.class).single();
    }
}
