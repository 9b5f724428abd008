package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a customer cancels an order, withdraws from a purchase or ends a subscription. */
public record Cancellation(List<Match> found) {

    private static final RuleFile FILE = RuleFile.of("cancellation");
    private static final Phrases WANTED = FILE.phrases();
    private static final Phrases NOT_WANTED = FILE.phrases("not");
    private static final Phrases ORDERED = FILE.phrases("ordered");
    private static final Phrases UNNEEDED = FILE.phrases("unneeded");
    private static final Phrases MOVED = FILE.phrases("moved");

    public static Cancellation of(@Nullable Reading customer) {
        if (customer == null) return new Cancellation(List.of());
        var found = new ArrayList<>(customer.all(WANTED));
        // What is booked and can't be used they may as well want at another time.
        if (customer.has(ORDERED) && !customer.has(MOVED)) found.addAll(customer.all(UNNEEDED));
        if (found.isEmpty()) return new Cancellation(found);
        // "Älkää peruko", "tilaukseni oli peruttu": a sentence that says so asks for nothing.
        var others = customer.all(NOT_WANTED).stream().map(Match::sentence).collect(Collectors.toSet());
        return new Cancellation(found.stream().filter(match -> !others.contains(match.sentence())).toList());
    }

    public boolean isWanted() {
        return !found.isEmpty();
    }
}
