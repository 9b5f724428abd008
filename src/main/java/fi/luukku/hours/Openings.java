package fi.luukku.hours;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * The open times from an instant on, in order. A store is open when the clock on its wall shows a time that is among its
 * hours; so it is followed step by step, from one midnight or turn of the clock to the next. Hours that the clock skips
 * in spring are not there, and those that it shows twice in autumn are there twice.
 */
final class Openings implements Iterator<Opening> {

    private final OpeningHours hours;
    private final ZoneRules rules;
    private final Instant limit;
    private final Queue<Opening> ready = new ArrayDeque<>();
    private Instant here;
    private Instant turn;

    Openings(OpeningHours hours, Instant from, Instant limit) {
        this.hours = hours;
        this.rules = hours.zone().getRules();
        this.limit = limit;
        this.here = from;
        this.turn = nextTurn();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && here.isBefore(limit)) step();
        return !ready.isEmpty();
    }

    @Override
    public Opening next() {
        if (!hasNext()) throw new NoSuchElementException();
        return ready.remove();
    }

    private void step() {
        if (!here.isBefore(turn)) turn = nextTurn();
        var offset = rules.getOffset(here);
        var date = LocalDateTime.ofInstant(here, offset).toLocalDate();
        var midnight = date.atStartOfDay().toInstant(offset);
        var end = earlier(earlier(date.plusDays(1).atStartOfDay().toInstant(offset), turn), limit);
        for (var period : hours.day(date).hours().periods()) {
            var from = later(here, midnight.plusSeconds(period.opens() * 60L));
            var to = earlier(end, midnight.plusSeconds(period.closes() * 60L));
            if (from.isBefore(to)) ready.add(new Opening(date, from, to));
        }
        here = end;
    }

    private Instant nextTurn() {
        var next = rules.nextTransition(here);
        return next == null ? Instant.MAX : next.getInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
