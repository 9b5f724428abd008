package fi.luukku.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RepliesTest extends TicketStage {

    @Test
    void anAnswerEndsTheWaitAndTakesTheTicket() {
        var ticket = opened("Paketti");
        assertThat(now(ticket).waitingSince()).isEqualTo(clock.instant());
        answered(ticket, "Lähtee huomenna.");
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::waitingSince, Ticket::assignee).containsExactly(Status.WAITING, null, aino.id());
    }

    @Test
    void aNoteIsNoAnswer() {
        var ticket = opened("Paketti");
        notes.note(aino, ticket, "Kysytään varastolta.", java.util.Set.of(), List.of());
        assertThat(now(ticket).unanswered()).isTrue();
        assertThat(closures.answered(ticket)).isFalse();
    }

    @Test
    void whatIsTakenBackIsADraftAgainAndTheCustomerWaits() {
        var ticket = opened("Paketti");
        var message = pressed(ticket, "Väärä vastaus", null, true);
        replies.undo(aino, ticket, message);
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.OPEN, clock.instant());
        assertThat(drafts.of(aino, ticket, Draft.Kind.REPLY)).hasValueSatisfying(draft -> assertThat(draft.text()).isEqualTo("Väärä vastaus"));
        clock.advance(Duration.ofMinutes(1));
        releaseDue();
        assertThat(texts(ticket)).hasSize(1);
    }

    @Test
    void whatTheCustomerWroteMeanwhileIsNotForgottenWhenItIsTakenBack() {
        var ticket = opened("Paketti");
        answered(ticket, "Lähtee huomenna.");
        clock.advance(Duration.ofHours(1));
        var message = pressed(ticket, "Vielä yksi asia", null, true);
        clock.advance(Duration.ofSeconds(3));
        wrote(ticket, "Osoite on väärin!");
        replies.undo(aino, ticket, message);
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.OPEN, clock.instant());
    }

    @Test
    void aScheduledReplyDoesNotOpenWhatSomebodyClosedOrPutAside() {
        var closed = opened("Paketti");
        var asleep = opened("Kirja");
        for (var ticket : List.of(closed, asleep)) pressed(ticket, "Huomenta!", clock.instant().plus(Duration.ofHours(2)), false);
        closures.close(aino, closed, ClosingReason.NO_ANSWER_NEEDED, null);
        snoozes.snooze(aino, asleep, clock.instant().plus(Duration.ofHours(9)));
        clock.advance(Duration.ofHours(3));
        releaseDue();
        assertThat(now(closed).status()).isEqualTo(Status.CLOSED);
        assertThat(now(asleep)).extracting(Ticket::status, Ticket::waitingSince).containsExactly(Status.SNOOZED, null);
        clock.advance(Duration.ofHours(7));
        wakeDue();
        assertThat(now(asleep).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void whatHasLeftCanNotBeTakenBack() {
        var ticket = opened("Paketti");
        var message = pressed(ticket, "Vastaus", null, true);
        clock.advance(Replies.UNDO.plusSeconds(1));
        releaseDue();
        assertThatThrownBy(() -> replies.undo(aino, ticket, message)).isInstanceOf(Problem.Conflict.class);
        assertThat(deliveries.message(message).delivery()).isIn(Message.Delivery.QUEUED, Message.Delivery.SENDING);
    }

    @Test
    void aLaterReplyLeavesAtItsTime() {
        var ticket = opened("Paketti");
        var message = pressed(ticket, "Huomenta!", clock.instant().plus(Duration.ofHours(20)), false);
        clock.advance(Duration.ofHours(19));
        releaseDue();
        assertThat(deliveries.message(message).delivery()).isEqualTo(Message.Delivery.LATER);
        assertThat(now(ticket).status()).isEqualTo(Status.OPEN);
        clock.advance(Duration.ofHours(2));
        releaseDue();
        assertThat(deliveries.message(message).delivery()).isIn(Message.Delivery.QUEUED, Message.Delivery.SENDING);
        assertThat(now(ticket).status()).isEqualTo(Status.WAITING);
    }

    @Test
    void aLaterReplyIsCancelledWhenTheCustomerWritesFirst() {
        var ticket = opened("Paketti");
        pressed(ticket, "Huomenta!", clock.instant().plus(Duration.ofHours(20)), false);
        wrote(ticket, "Löytyi jo, kiitos!");
        clock.advance(Duration.ofHours(22));
        releaseDue();
        assertThat(texts(ticket)).containsExactly("Hei! Laatikosta puuttui kirja.", "Löytyi jo, kiitos!");
        assertThat(drafts.of(aino, ticket, Draft.Kind.REPLY).orElseThrow().text()).isEqualTo("Huomenta!");
        assertThat(tickets.log(aino, ticket)).extracting(TicketEvent::why).contains("why.customer-wrote-first");
    }

    @Test
    void aReplyOverAnUnseenMessageIsNotSent() {
        var ticket = opened("Paketti");
        var seen = now(ticket).newest();
        var newer = wrote(ticket, "Vielä yksi asia");
        var command = new ReplyCommand("Vastaus", Parties.to(maija), seen, false, null, false, false, false, null, List.of());
        assertThat(replies.reply(aino, ticket, command)).isEqualTo(new Replied.Newer(newer));
        assertThat(texts(ticket)).hasSize(2);
    }

    @Test
    void aReplyOverAColleaguesUnseenOneAsksFirst() {
        var ticket = opened("Paketti");
        var seen = now(ticket).newest();
        var colleagues = ((Replied.Accepted) replies.reply(lauri, ticket, over(seen, "Lähetän uuden.", false))).message();
        assertThat(replies.reply(aino, ticket, over(seen, "Hyvitämme kirjan.", false))).isEqualTo(new Replied.Newer(colleagues));
        assertThat(replies.reply(aino, ticket, over(seen, "Hyvitämme kirjan.", true))).isInstanceOf(Replied.Accepted.class);
        // One's own earlier words surprise nobody.
        assertThat(replies.reply(aino, ticket, over(colleagues, "Kirja on jo matkalla.", false))).isInstanceOf(Replied.Accepted.class);
    }

    private ReplyCommand over(Id<Message> seen, String text, boolean anyway) {
        return new ReplyCommand(text, Parties.to(maija), seen, anyway, null, false, false, false, null, List.of());
    }

    /** The program has tried once, at a port nobody listens at, and will not again: what is told of it from here on is this test's. */
    private Id<Message> tried(Id<Message> message) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> db.sql("delete from outbox where message_id = ? and state = 'queued' and attempts > 0").param(message.value()).update() == 1);
        return message;
    }

    @Test
    void whatCanNotLeaveForLongComesBackToTheDeskUntilItDoes() {
        var ticket = opened("Paketti");
        var message = tried(answered(ticket, "Lähtee huomenna."));
        deliveries.report(message, Message.Delivery.QUEUED, "451 later");
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::trouble).containsExactly(Status.WAITING, null);
        clock.advance(Duration.ofMinutes(11));
        deliveries.report(message, Message.Delivery.QUEUED, "451 later");
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::trouble).containsExactly(Status.OPEN, "trouble.delayed");
        assertThat(tickets.log(aino, ticket)).last().extracting(TicketEvent::kind, TicketEvent::why).containsExactly(EventKind.DELIVERY_DELAYED, "451 later");
        deliveries.report(message, Message.Delivery.QUEUED, "451 later");
        assertThat(tickets.log(aino, ticket)).filteredOn(event -> event.kind() == EventKind.DELIVERY_DELAYED).hasSize(1);
        deliveries.report(message, Message.Delivery.SENT, null);
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::trouble).containsExactly(Status.WAITING, null);
        assertThat(tickets.log(aino, ticket)).last().extracting(TicketEvent::kind).isEqualTo(EventKind.DELIVERY_RESUMED);
    }

    @Test
    void aTicketThatWasOpenAnywayStaysSoWhenADelayedReplyLeaves() {
        var ticket = opened("Paketti");
        var message = tried(answered(ticket, "Lähtee huomenna."));
        closures.close(aino, ticket, ClosingReason.ANSWERED, null);
        closures.reopen(aino, ticket);
        clock.advance(Duration.ofMinutes(11));
        deliveries.report(message, Message.Delivery.QUEUED, "451 later");
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::trouble).containsExactly(Status.OPEN, "trouble.delayed");
        deliveries.report(message, Message.Delivery.SENT, null);
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::trouble).containsExactly(Status.OPEN, null);
    }

    @Test
    void whatDidNotArriveComesBackToTheDesk() {
        var ticket = opened("Paketti");
        var message = answered(ticket, "Lähtee huomenna.");
        deliveries.report(message, Message.Delivery.BOUNCED, "550 no such user");
        assertThat(now(ticket)).extracting(Ticket::status, Ticket::trouble).containsExactly(Status.OPEN, "trouble.bounced");
    }

    /** The other server's report may be read before our own line to it has been closed. */
    @Test
    void whatCameBackIsNotSentByALaterWordOfItsGoing() {
        var ticket = opened("Paketti");
        var message = answered(ticket, "Lähtee huomenna.");
        deliveries.report(message, Message.Delivery.BOUNCED, "550 no such user");
        deliveries.report(message, Message.Delivery.SENT, null);
        assertThat(deliveries.message(message)).extracting(Message::delivery, Message::deliveryWhy)
            .containsExactly(Message.Delivery.BOUNCED, "550 no such user");
    }

    @Test
    void anEmptyReplyOrOneToNobodyIsRefused() {
        var ticket = opened("Paketti");
        assertThatThrownBy(() -> answered(ticket, "  \n ")).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> replies.reply(aino, ticket, ReplyCommand.now("Hei", Parties.NONE))).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void whatDidNotArriveIsWrittenAnewByWhoeverTakesIt() {
        var ticket = opened("Paketti");
        var label = new Enclosure("lappu.pdf", "application/pdf", 3, null, new byte[] {1, 2, 3});
        var command = new ReplyCommand("Lähtee huomenna.", Parties.to(maija), null, true, null, false, false, false, null, List.of(label));
        var message = ((Replied.Accepted) replies.reply(aino, ticket, command)).message();
        assertThatThrownBy(() -> replies.again(lauri, ticket, message)).isInstanceOf(Problem.Conflict.class);
        deliveries.report(message, Message.Delivery.BOUNCED, "550 5.1.1 User unknown");
        replies.again(lauri, ticket, message);
        replies.again(lauri, ticket, message);
        assertThat(drafts.of(lauri, ticket, Draft.Kind.REPLY)).hasValueSatisfying(draft -> {
            assertThat(draft.text()).isEqualTo("Lähtee huomenna.");
            assertThat(draft.parties().to()).containsExactly(maija);
            assertThat(draft.attached()).hasSize(1);
        });
        assertThat(drafts.of(aino, ticket, Draft.Kind.REPLY)).isEmpty();
        assertThat(texts(ticket)).contains("Lähtee huomenna.");
    }

    private Id<Message> pressed(Id<Ticket> ticket, String text, @Nullable Instant at, boolean undoable) {
        var command = new ReplyCommand(text, Parties.to(maija), null, true, at, undoable, false, false, null, List.of());
        return ((Replied.Accepted) replies.reply(aino, ticket, command)).message();
    }
}
