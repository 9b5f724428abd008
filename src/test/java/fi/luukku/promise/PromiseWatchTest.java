package fi.luukku.promise;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.coach.PromiseFound;
import fi.luukku.hours.OpeningHours;
import fi.luukku.testing.SettableClock;
import fi.luukku.ticket.ClosingReason;
import fi.luukku.ticket.EventKind;
import fi.luukku.ticket.Status;
import fi.luukku.ticket.TicketEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promises watched until they are kept: their list, reminders, and what becomes of the broken ones. */
class PromiseWatchTest extends PromiseStage {

    @Test
    void whoeverHasItIsRemindedInTimeAndToldWhenItIsBroken() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Palaan asiaan keskiviikkoon mennessä. Terveisin Aino");
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.WAITING);
        clock.moveTo(inFinland(25, 11));
        promises.watch();
        assertThat(tickets.get(ticket).status()).as("there is time").isEqualTo(Status.WAITING);
        clock.moveTo(inFinland(25, 12));
        promises.watch();
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.OPEN);
        assertThat(tickets.log(aino, ticket)).filteredOn(event -> event.kind() == EventKind.WOKEN).extracting(TicketEvent::why).containsExactly("why.promise-due");
        snoozes.snooze(aino, ticket, inFinland(30, 9));
        promises.watch();
        assertThat(tickets.get(ticket).status()).as("once is enough").isEqualTo(Status.SNOOZED);
        clock.moveTo(inFinland(26, 9));
        promises.watch();
        assertThat(only(ticket).state()).isEqualTo(Promise.State.BROKEN);
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.OPEN);
        assertThat(events(ticket)).contains(EventKind.PROMISE_BROKEN);
        answered(ticket, "Hei Maija! Anteeksi, vastaus viipyi. Paketti on nyt noudettavissa. Terveisin Aino");
        assertThat(only(ticket).state()).isEqualTo(Promise.State.LATE);
    }

    /** After the program has stood still: the answer that is not read yet may be the very one that keeps it. */
    @Test
    void nobodyIsRemindedBeforeWhatWasSaidHasBeenRead() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Palaan asiaan keskiviikkoon mennessä. Terveisin Aino");
        clock.moveTo(inFinland(26, 9));
        transaction.executeWithoutResult(_ -> {
            db.sql("insert into coach_due (message_id) select max(id) from message where ticket_id = ?").param(ticket.value()).update();
            promises.watch();
        });
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.WAITING);
        assertThat(only(ticket).state()).isEqualTo(Promise.State.OPEN);
        read();
        promises.watch();
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.OPEN);
        assertThat(only(ticket).state()).isEqualTo(Promise.State.BROKEN);
    }

    @Test
    void aClosedTicketWithAPromiseComesBack() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Palautamme rahat tilillesi torstaihin mennessä. Terveisin Aino");
        closures.close(aino, ticket, ClosingReason.ANSWERED, null);
        clock.moveTo(inFinland(26, 14));
        promises.watch();
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.OPEN);
        closures.close(aino, ticket, ClosingReason.ANSWERED, null);
        assertThat(due(aino)).as("somebody was reminded and closed it").doesNotContain(ticket);
        clock.moveTo(inFinland(27, 9));
        promises.watch();
        assertThat(tickets.get(ticket).status()).as("once is enough").isEqualTo(Status.CLOSED);
        assertThat(only(ticket).state()).isEqualTo(Promise.State.LAPSED);
    }

    @Test
    void nobodyIsCalledBackForWhatArrives() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Hyvitys näkyy tililläsi kolmessa pankkipäivässä. Terveisin Aino");
        assertThat(only(ticket).kind()).isEqualTo(PromiseFound.Kind.ARRIVAL);
        assertThat(due(aino)).contains(ticket);
        closures.close(aino, ticket, ClosingReason.ANSWERED, null);
        clock.moveTo(inFinland(30, 9));
        promises.watch();
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.CLOSED);
        assertThat(only(ticket).state()).isEqualTo(Promise.State.LAPSED);
    }

    @Test
    void aBrokenOneIsOwedUntilItsTicketIsClosed() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Lähetän uuden lampun huomenna. Terveisin Aino");
        clock.moveTo(inFinland(25, 9));
        promises.watch();
        assertThat(only(ticket).state()).isEqualTo(Promise.State.BROKEN);
        assertThat(due(aino)).contains(ticket);
        closures.close(aino, ticket, ClosingReason.ANSWERED, null);
        promises.watch();
        assertThat(only(ticket).isOwed()).isFalse();
        assertThat(only(ticket).state()).as("it was not kept").isEqualTo(Promise.State.BROKEN);
    }

    @Test
    void theMostUrgentIsFirstAndEachTicketIsThereOnce() {
        var later = asked();
        answered(later, "Hei Maija! Palaan asiaan perjantaihin mennessä. Terveisin Aino");
        var sooner = asked();
        answered(sooner, "Hei Maija! Lähetän lampun torstaina. Palaan asiaan huomenna. Terveisin Aino");
        assertThat(due(aino)).containsSubsequence(sooner, later).doesNotHaveDuplicates();
        assertThat(promises.next(List.of(sooner, later)).get(sooner).words()).contains("huomenna");
        assertThat(promises.owed(aino).tickets()).isEqualTo(2);
        assertThat(promises.owed(aino).pressing()).isZero();
        clock.moveTo(inFinland(24, 9));
        assertThat(promises.owed(aino).pressing()).isEqualTo(1);
    }

    @Test
    void oneIsRemindedHalfADayAheadOrHalfway() {
        var made = SettableClock.START;
        assertThat(Promising.remindAt(OpeningHours.OFFICE, made, inFinland(27, 16))).isEqualTo(inFinland(27, 12));
        assertThat(Promising.remindAt(OpeningHours.OFFICE, made, inFinland(23, 14))).as("of four hours").isEqualTo(inFinland(23, 12));
        assertThat(Promising.remindAt(OpeningHours.OFFICE, inFinland(28, 10), inFinland(28, 14))).as("on a Saturday").isEqualTo(inFinland(28, 12));
    }
}
