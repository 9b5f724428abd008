package fi.luukku.desk;

import fi.luukku.coach.Intent;
import fi.luukku.coach.Recognitions.Asking;
import fi.luukku.kernel.Id;
import fi.luukku.promise.Promise;
import fi.luukku.ticket.Status;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the tickets of a list beside the rows themselves.
 *
 * @param promises the next one of each
 * @param asking   of those whose customer waits
 * @param promised whether the list is of promises, which are then told before all else
 */
public record RowMarks(Map<Id<Ticket>, Promise> promises, Map<Id<Ticket>, Asking> asking, boolean promised) {

    static final RowMarks NONE = new RowMarks(Map.of(), Map.of(), false);

    /** What is due so soon is told before all that only waits. */
    private static final Duration SOON = Duration.ofHours(24);

    public @Nullable Promise promise(TicketRow row) {
        return promises.get(row.id());
    }

    /** The promise of a row, if it is to be told before what else is known of it. */
    public @Nullable Promise first(TicketRow row, Instant now) {
        var promise = promise(row);
        return promise == null || !promised && promise.due().isAfter(now.plus(SOON)) ? null : promise;
    }

    /** The colour of a promise's chip: broken, due soon, or neither. */
    public static String urgency(Promise promise, Instant now) {
        if (promise.due().isBefore(now)) return "bad";
        return promise.due().isAfter(now.plus(SOON)) ? "" : "warn";
    }

    /** One question is what every message has: nothing to tell. */
    public int questions(TicketRow row) {
        var of = asking.get(row.id());
        return of == null || of.open() < 2 || row.status() != Status.OPEN ? 0 : of.open();
    }

    public List<Intent> intents(TicketRow row) {
        var of = asking.get(row.id());
        return of == null || row.status() != Status.OPEN ? List.of() : of.intents().stream().limit(1).toList();
    }
}
