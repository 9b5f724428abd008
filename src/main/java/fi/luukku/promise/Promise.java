package fi.luukku.promise;

import fi.luukku.access.Agent;
import fi.luukku.coach.PromiseFound;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ticket;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something we promised a customer, with a time.
 *
 * @param words  as they stand in the message
 * @param judged when a person last said what became of it
 * @param agent  who promised; null when nobody is known
 * @param due    the last moment at which it is kept
 * @param broken when it was seen that nothing had kept it; null as long as it can be
 * @param end    null while it is open
 */
public record Promise(Id<Promise> id, Id<Ticket> ticket, Id<Message> message, String words, PromiseFound.Kind kind, Set<String> about,
                      @Nullable Id<Agent> agent, Instant made, Instant due, @Nullable Instant broken, @Nullable Instant judged, @Nullable End end) {

    public enum Outcome {
        KEPT,
        /** Another time was promised before this one came. */
        MOVED,
        /** It was none, or is owed no more. */
        DROPPED,
        /** Its ticket was closed, and nobody said what became of it. */
        LAPSED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param by null: by what was written
     * @param in the answer that ended it
     */
    public record End(Outcome outcome, Instant at, @Nullable Id<Agent> by, @Nullable Id<Message> in) {}

    public enum State {
        OPEN, KEPT, MOVED, DROPPED, LAPSED,
        /** Its time went by on a ticket that somebody had before them. */
        BROKEN,
        /** Made good after its time. */
        LATE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        if (end == null) return broken == null ? State.OPEN : State.BROKEN;
        return switch (end.outcome) {
            case KEPT -> end.at.isAfter(due) ? State.LATE : State.KEPT;
            case MOVED -> State.MOVED;
            case DROPPED -> State.DROPPED;
            case LAPSED -> broken == null ? State.LAPSED : State.BROKEN;
        };
    }

    /** Which and when, for the ticket's log. Not its words: those are in the message alone, and go with it. */
    Map<String, String> forLog() {
        return Map.of("promise", id.toString(), "due", due.toString());
    }

    /** Whether something is still to be done about it. */
    public boolean isOwed() {
        return end == null;
    }
}
