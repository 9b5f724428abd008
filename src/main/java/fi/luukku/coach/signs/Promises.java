package fi.luukku.coach.signs;

import fi.luukku.coach.PromiseFound;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Times.Time;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
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

    private static final Set<String> SINCE = Set.of("siitä", "från", "efter", "of", "from", "after");
    private static final Set<String> RUNS = Set.of("kuluessa", "sisällä", "sisään", "aikana", "päästä", "kuluttua", "päivässä", "vuorokaudessa", "arkipäivässä", "työpäivässä", "pankkipäivässä", "viikossa", "tunnissa");
    private static final Set<String> RUNS_FROM = Set.of("inom", "om", "within", "in");
    private static final Set<String> UNTIL_KNOWN = Set.of("kun", "kunhan", "när", "once", "when");
    private static final Set<String> NOW = Set.of("now", "today", "idag", "nu", "i", "tästä", "huomisesta");
    private static final Set<String> LASTING = Set.of("asti", "saakka", "until", "till");
    private static final Set<String> HEDGED = Set.of("luultavasti", "todennäköisesti", "varmaankin", "yleensä", "normaalisti", "tavallisesti", "vanligtvis", "normalt", "oftast", "troligen", "sannolikt", "usually", "normally", "typically", "probably", "generally", "arviolta", "ehkä", "kenties", "toivottavasti", "ilmeisesti", "förhoppningsvis", "kanske", "ungefär", "hopefully", "perhaps", "maybe", "likely", "expected", "estimated");
    private static final Set<String> SAID_BY_OTHERS = Set.of("uppger", "säger", "says", "claims");
    private static final Set<String> BY_THEM = Set.of("enligt", "according");
    private static final Set<String> YOU = Set.of("sinulle", "sinun", "teille", "teidän", "sinä", "te");
    private static final int NEAR = 3;
    private static final Set<String> FINITE = Set.of("on", "ovat", "är", "kommer", "blir", "har", "kan", "is", "are", "has", "have", "can", "should");
    private static final Phrases CONTACT = RuleFile.of("contact").phrases();
    /** An act of the time's own clause is nearer than any other. */
    private static final int OTHER_CLAUSE = 1_000_000;
    /** So many of one sentence are looked at, and so many found at all. */
    private static final int MOST = 20;

    public static Promises of(Situation at) {
        return at.sign(Promises.class, situation -> in(situation.reply(), Acts.of(situation), Times.of(situation), situation.draft().now()));
    }

    private static Promises in(Reading reading, Acts acts, Times times, Instant now) {
        var found = new ArrayList<PromiseFound>();
        var taken = new HashSet<Act>();
        for (int sentence = 0; sentence < reading.sentences().size(); sentence++) {
            var given = times.of(sentence);
            if (given.isEmpty() || asks(reading, sentence)) continue;
            var able = acts.withArrivals(sentence).stream().limit(MOST).toList();
            for (var time : given.subList(0, Math.min(MOST, given.size()))) {
                if (time.due().isBefore(now) || isOther(reading, time) || isSinceSomething(reading, time) || isNoPromise(reading, sentence, time)) continue;
                var act = nearest(reading, able, time, given);
                if (act != null && !isGeneral(reading, sentence, act) && found.size() < MOST && taken.add(act)) found.add(promise(reading, act, time));
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

    /** "Tunnin sisällä siitä", "viikon kuluessa paketin saapumisesta", "within two days of receiving it": nobody knows yet from when. */
    private static boolean isSinceSomething(Reading reading, Time time) {
        var words = reading.words();
        var next = reading.wordAt(time.end() - 1).orElseThrow().index() + 1;
        // A day that has a name is that day, whatever comes before it.
        var runs = RUNS.contains(words.get(next - 1).lower()) || RUNS_FROM.contains(reading.wordAt(time.start()).orElseThrow().lower());
        if (!runs) return false;
        for (int i = next; i < Math.min(next + NEAR, words.size()) && words.get(i).sentence() == words.get(next - 1).sentence(); i++) {
            var word = words.get(i);
            if (SINCE.contains(word.lower())) return i + 1 >= words.size() || !NOW.contains(words.get(i + 1).lower());
            if (UNTIL_KNOWN.contains(word.lower()) || word.isOnly(Feature.ELATIVE) && !NOW.contains(word.lower())) return true;
        }
        return false;
    }

    /** "Perjantaihin asti" is kept by doing nothing; "yleensä" and "luultavasti" promise nothing to anyone, and what others say is their word. */
    private static boolean isNoPromise(Reading reading, int sentence, Time time) {
        var after = reading.wordAt(time.end() - 1).orElseThrow().index() + 1;
        if (reading.words().subList(Math.max(0, after - 1), Math.min(after + 1, reading.words().size())).stream().anyMatch(word -> LASTING.contains(word.lower()))) return true;
        var words = reading.wordsOf(sentence);
        return BY_THEM.contains(words.getFirst().lower()) || words.stream().anyMatch(word -> HEDGED.contains(word.lower()) || SAID_BY_OTHERS.contains(word.lower()));
    }

    /** "Tilaukset toimitetaan viikossa": terms that hold for everybody. */
    private static boolean isGeneral(Reading reading, int sentence, Act act) {
        if (!act.passive() || reading.language() != Language.FI) return false;
        var words = reading.wordsOf(sentence);
        var first = words.getFirst();
        return first.isOnly(Feature.PLURAL) && first.isOnly(Feature.NOMINATIVE) && !first.lower().startsWith("raha") && words.stream().noneMatch(word -> word.has(Feature.SECOND) || word.has(Feature.YOUR) || YOU.contains(word.lower()));
    }

    private static @Nullable Act nearest(Reading reading, List<Act> acts, Time time, List<Time> given) {
        Act nearest = null;
        for (var act : acts) {
            if (!act.isToCome() || isOfAnotherClause(reading, act) || isOfAnotherVerb(reading, act, acts, time) || isTimedItself(reading, act, time, given)) continue;
            if (nearest == null || distance(reading, act, time) < distance(reading, nearest, time)) nearest = act;
        }
        return nearest;
    }

    private static boolean isOfAnotherClause(Reading reading, Act act) {
        return OTHER.contains(reading.words().get(Clauses.start(reading, act.first())).lower());
    }

    /** "Se oli perillä tänään, ja lähetän uuden", "lähetin sen tänään, ja palaan": the time is in a clause with a verb of its own. */
    private static boolean isOfAnotherVerb(Reading reading, Act act, List<Act> acts, Time time) {
        var place = reading.wordAt(time.start()).orElseThrow().index();
        var start = Clauses.start(reading, place);
        var end = Clauses.end(reading, place);
        if (act.first() <= end && act.last() >= start) return false;
        if (acts.stream().anyMatch(other -> other.kind() == Act.Kind.DONE && other.first() <= end && other.last() >= start)) return true;
        return reading.words().subList(start, end + 1).stream().anyMatch(word -> FINITE.contains(word.lower()) || word.isOnly(Feature.INDICATIVE) && (word.has(Feature.THIRD) || word.has(Feature.SECOND)));
    }

    /** "The workshop closes on Friday, so I will answer you on Monday": the act has its own time, in its own clause. */
    private static boolean isTimedItself(Reading reading, Act act, Time time, List<Time> given) {
        var start = reading.words().get(Clauses.start(reading, act.first())).start();
        var end = reading.words().get(Clauses.end(reading, act.last())).end();
        return (time.start() < start || time.start() >= end) && given.stream().limit(MOST).anyMatch(other -> other.start() >= start && other.start() < end);
    }

    private static int distance(Reading reading, Act act, Time time) {
        var start = reading.words().get(act.first()).start();
        var end = reading.words().get(act.last()).end();
        var place = reading.wordAt(time.start()).orElseThrow().index();
        if (act.last() < Clauses.start(reading, place) || act.first() > Clauses.end(reading, place)) return OTHER_CLAUSE + Math.abs(time.start() - start);
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
        var inside = words.subList(first, last + 1);
        return new PromiseFound(reading.text().substring(start, end), start, end, time.due(), kind(reading, act, start, end), about(reading, inside, time));
    }

    private static PromiseFound.Kind kind(Reading reading, Act act, int start, int end) {
        for (var match : reading.all(CONTACT)) if (match.start() >= start && match.end() <= end) return PromiseFound.Kind.CONTACT;
        return act.kind() == Act.Kind.COMES ? PromiseFound.Kind.ARRIVAL : PromiseFound.Kind.DEED;
    }

    private static Set<String> about(Reading reading, List<Word> words, Time time) {
        return Topics.in(reading.language()).each(words.stream().filter(word -> word.end() <= time.start() || word.start() >= time.end()).toList());
    }

    /** What a text of ours tells as done, sentence by sentence, as {@link PromiseFound#about} tells what was promised. */
    public static List<Set<String>> done(Situation at) {
        var reading = at.reply();
        return Acts.of(at).all().stream().filter(act -> act.kind() == Act.Kind.DONE && !act.condition()).map(Act::sentence).distinct()
            .map(sentence -> Topics.in(reading.language()).each(reading.wordsOf(sentence))).toList();
    }
}
