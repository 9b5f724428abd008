package fi.luukku.promise;

import fi.luukku.access.Actor;
import fi.luukku.coach.PromiseFound;
import fi.luukku.coach.ReplyRead;
import fi.luukku.hours.Hours;
import fi.luukku.hours.OpeningHours;
import fi.luukku.ticket.Addressees;
import fi.luukku.ticket.EventKind;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.ReplyFailed;
import fi.luukku.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An answer left: it may keep what was promised before, and promise more. */
@Component
class Promising {

    /** What is found so long after its time belongs to a history brought from elsewhere: nobody here owes it. */
    private static final Duration STALE = Duration.ofDays(1);
    /** A promise for longer is none that anybody watches. */
    private static final Duration FARTHEST = Duration.ofDays(2 * 366);
    /** A second answer so soon is what was forgotten in the first. */
    private static final Duration AFTERTHOUGHT = Duration.ofMinutes(15);
    /** A promise that is to be kept by one who is told of it in time: half a working day. */
    private static final Duration AHEAD = Duration.ofHours(4);
    /** So many words of a promise in a sentence are the same matter: what is done, and to what. */
    private static final int SAME = 2;

    private final PromiseTable table;
    private final Tickets tickets;
    private final Addressees addressees;
    private final Hours hours;
    private final Clock clock;

    Promising(PromiseTable table, Tickets tickets, Addressees addressees, Hours hours, Clock clock) {
        this.table = table;
        this.tickets = tickets;
        this.addressees = addressees;
        this.hours = hours;
        this.clock = clock;
    }

    @EventListener
    void read(ReplyRead read) {
        var message = read.message();
        var found = read.review().promises();
        var theirs = message.parties().receivers().anyMatch(party -> addressees.areCustomer(read.ticket(), List.of(party)));
        if (theirs) table.owedBefore(message).forEach(promise -> {
            if (keeps(read, promise)) end(promise, Promise.Outcome.KEPT, message);
            else if (found.stream().anyMatch(next -> moves(next, promise))) end(promise, Promise.Outcome.MOVED, message);
        });
        found.forEach(next -> make(read, next));
    }

    private static boolean keeps(ReplyRead read, Promise promise) {
        if (promise.kind() == PromiseFound.Kind.CONTACT) return read.message().sentAt().isAfter(promise.made().plus(AFTERTHOUGHT));
        return isOneOf(read.done(), promise.about());
    }

    private static boolean moves(PromiseFound next, Promise promise) {
        return next.kind() == promise.kind() && isOneOf(List.of(next.about()), promise.about());
    }

    /** A verb alone is no matter: "lähetämme sen" is kept by whoever says so. */
    private static boolean isOneOf(List<Set<String>> told, Set<String> about) {
        return told.stream().anyMatch(words -> about.stream().filter(words::contains).count() >= SAME);
    }

    private void end(Promise promise, Promise.Outcome outcome, Message by) {
        table.end(promise.id(), new Promise.End(outcome, by.sentAt(), null, by.id()));
        tickets.happened(promise.ticket(), outcome == Promise.Outcome.KEPT ? EventKind.PROMISE_KEPT : EventKind.PROMISE_MOVED, Actor.SYSTEM, by.id(), promise.forLog());
    }

    private void make(ReplyRead read, PromiseFound found) {
        var message = read.message();
        if (found.due().isBefore(clock.instant().minus(STALE)) || found.due().isAfter(message.sentAt().plus(FARTHEST))) return;
        var made = table.insert(message, found, remindAt(hours.of(read.ticket().brand()), message.sentAt(), found.due()));
        made.flatMap(table::get).ifPresent(promise ->
            tickets.happened(promise.ticket(), EventKind.PROMISED, message.agent() == null ? Actor.SYSTEM : Actor.agent(message.agent()), message.id(), promise.forLog()));
    }

    /** It said nothing to anybody after all. */
    @EventListener
    void failed(ReplyFailed failed) {
        table.reopenEndedIn(failed.message());
        table.dropOf(failed.message(), clock.instant());
    }

    /** Half a working day before, but not before half of the time has gone. */
    static Instant remindAt(OpeningHours hours, Instant made, Instant due) {
        var whole = hours.between(made, due);
        if (whole.isZero()) return made.plus(Duration.between(made, due).dividedBy(2));
        var ahead = whole.dividedBy(2).compareTo(AHEAD) < 0 ? whole.dividedBy(2) : AHEAD;
        return hours.add(made, whole.minus(ahead)).orElse(due);
    }
}
