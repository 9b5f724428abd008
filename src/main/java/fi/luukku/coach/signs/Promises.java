package fi.luukku.coach.signs;

import fi.luukku.coach.PromiseFound;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.signs.Times.Time;
import fi.luukku.finnish.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a text of ours promises, and by when: something that we do, or that the customer has from us, with a time. */
public record Promises(List<PromiseFound> found) {

    /** What begins a clause whose time is not that of the promise: "kun paketti saapuu maanantaina". */
    private static final Set<String> OTHER = Set.of("kun", "kunhan", "jos", "mikäli", "joka", "jotka", "jonka", "joita", "jota", "jossa", "koska", "sillä", "när", "om", "som", "då", "eftersom", "when", "once", "if", "which", "who", "because", "since", "as");

    /** So many of one sentence are looked at. */
    private static final int MOST = 20;

    public static Promises of(Situation at) {
        return at.sign(Promises.class, situation -> in(situation.reply(), Acts.of(situation), Times.of(situation), situation.draft().now()));
    }

    private static Promises in(Reading reading, Acts acts, Times times, Instant now) {
        var found = new ArrayList<PromiseFound>();
        var taken = new HashSet<Act>();
        for (int sentence = 0; sentence < reading.sentences().size(); sentence++) {
            var given = times.of(sentence);
            if (given.isEmpty() || acts.of(sentence).isEmpty() || asks(reading, sentence)) continue;
            for (var time : given.subList(0, Math.min(MOST, given.size()))) {
                if (time.due().isBefore(now) || isOther(reading, time)) continue;
                var act = nearest(reading, acts.of(sentence).stream().limit(MOST).toList(), time);
                if (act != null && taken.add(act)) found.add(promise(reading, act, time));
            }
        }
        return new Promises(List.copyOf(found));
    }

    private static boolean asks(Reading reading, int sentence) {
        var words = reading.wordsOf(sentence);
        return words.getFirst().quoted() || words.getLast().is(Token.Kind.MARK) && words.getLast().text().contains("?");
    }

    private static boolean isOther(Reading reading, Time time) {
        var word = reading.wordAt(time.start()).orElseThrow();
        return OTHER.contains(reading.words().get(Clauses.start(reading, word.index())).lower());
    }

    private static @Nullable Act nearest(Reading reading, List<Act> acts, Time time) {
        Act nearest = null;
        for (var act : acts) {
            if (!act.isToCome() || isOfAnotherClause(reading, act)) continue;
            if (nearest == null || distance(reading, act, time) < distance(reading, nearest, time)) nearest = act;
        }
        return nearest;
    }

    private static boolean isOfAnotherClause(Reading reading, Act act) {
        return OTHER.contains(reading.words().get(Clauses.start(reading, act.first())).lower());
    }

    private static int distance(Reading reading, Act act, Time time) {
        var start = reading.words().get(act.first()).start();
        var end = reading.words().get(act.last()).end();
        return time.start() >= end ? time.start() - end : Math.max(0, start - time.end());
    }

    /** From the act's clause to the time's. */
    private static PromiseFound promise(Reading reading, Act act, Time time) {
        var words = reading.words();
        var first = Math.min(Clauses.start(reading, act.first()), Clauses.start(reading, reading.wordAt(time.start()).orElseThrow().index()));
        var last = Math.max(Clauses.end(reading, act.last()), Clauses.end(reading, reading.wordAt(time.end() - 1).orElseThrow().index()));
        while (last > first && words.get(last).is(Token.Kind.MARK) && words.get(last).end() > time.end()) last--;
        var start = words.get(first).start();
        var end = Math.max(words.get(last).end(), time.end());
        return new PromiseFound(reading.text().substring(start, end), start, end, time.due());
    }
}
