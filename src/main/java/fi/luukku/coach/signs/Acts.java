package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What we do, did, will do or can do, by a text of ours. */
public final class Acts {

    static final RuleFile FILE = RuleFile.of("acts");
    private static final Phrases COMES = FILE.phrases("comes");
    private static final Phrases ARRIVES = FILE.phrases("arrives");
    private static final Phrases CONDITIONS = FILE.phrases("condition");
    private static final Phrases IDLE = FILE.phrases("idle");

    private static final Set<String> AND = Set.of("ja", "mutta", "och", "men", "and", "but");

    private static final Set<String> OR = Set.of("tai", "eller", "or");

    /** So many conditions of one sentence are looked at. */
    private static final int MOST = 20;

    private final List<Act> all;
    private final Map<Integer, List<Act>> bySentence;
    private final Map<Integer, List<Act>> arrivals;

    private Acts(List<Act> all, List<Act> arrivals) {
        this.all = all;
        this.bySentence = all.stream().collect(Collectors.groupingBy(Act::sentence));
        this.arrivals = arrivals.stream().collect(Collectors.groupingBy(Act::sentence));
    }

    /** Of the draft. */
    public static Acts of(Situation at) {
        return at.sign(Acts.class, situation -> in(situation.reply()));
    }

    /** Whether what a draft does can be told at all: in Finnish only with a dictionary. */
    public static boolean canTell(Situation at) {
        return at.language() != null && (at.language() != Language.FI || at.morphology().isAvailable());
    }

    static Acts in(Reading reading) {
        if (reading.language() == null) return new Acts(List.of(), List.of());
        var conditions = reading.all(CONDITIONS).stream().collect(Collectors.groupingBy(Match::sentence));
        var idle = sentences(reading, IDLE);
        var found = new ArrayList<Act>();
        var finder = switch (reading.language()) {
            case FI -> new FinnishActs(reading);
            case SV -> new SwedishActs(reading);
            case EN -> new EnglishActs(reading);
        };
        for (var word : reading.words()) {
            if (word.quoted() || idle.contains(word.sentence())) continue;
            var act = finder.at(word);
            if (act != null) found.add(act);
        }
        found.addAll(comes(reading, COMES));
        return new Acts(ordered(found, conditions, reading), ordered(comes(reading, ARRIVES).stream().filter(act -> !idle.contains(act.sentence())).toList(), conditions, reading));
    }

    private static List<Act> comes(Reading reading, Phrases phrases) {
        return reading.all(phrases).stream().map(match -> new Act("deed".equals(match.kind()) ? Act.Kind.WILL : Act.Kind.COMES, match.sentence(), match.first().index(), match.last().index(), Set.of(), false, false)).toList();
    }

    private static List<Act> ordered(List<Act> found, Map<Integer, List<Match>> conditions, Reading reading) {
        return found.stream().map(act -> isConditional(act, conditions.getOrDefault(act.sentence(), List.of()), reading) ? conditional(act) : act).sorted(Comparator.comparingInt(Act::first)).toList();
    }

    private static boolean isConditional(Act act, List<Match> conditions, Reading reading) {
        return conditions.stream().limit(MOST).anyMatch(condition -> dependsOn(act, condition.first().index(), reading));
    }

    /**
     * "Tilaamme osan, ja jos se ei auta, …": what stands before such an "and if" does not depend on it. "Osa lähtee tänään,
     * tuon sen itse jos tarvitaan": what stands in another clause than such an "if" does not.
     */
    private static boolean dependsOn(Act act, int condition, Reading reading) {
        if (condition == 0) return true;
        var before = reading.words().get(condition - 1).lower();
        if (AND.contains(before)) return act.last() >= condition;
        var start = Clauses.start(reading, condition);
        return start == condition || OR.contains(before) || act.last() >= start && act.first() <= Clauses.end(reading, condition);
    }

    private static Act conditional(Act act) {
        return act.kind() == Act.Kind.DONE ? act : new Act(act.kind(), act.sentence(), act.first(), act.last(), act.verbs(), true, act.passive());
    }

    private static Set<Integer> sentences(Reading reading, Phrases phrases) {
        return reading.all(phrases).stream().map(match -> match.sentence()).collect(Collectors.toSet());
    }

    static Set<String> words(String section, Language language) {
        return FILE.lines(section, language).stream().flatMap(line -> List.of(line.split("\\s+")).stream()).collect(Collectors.toUnmodifiableSet());
    }

    public List<Act> all() {
        return all;
    }

    public List<Act> of(int sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }

    /** With what others do for the customer, or what reaches them: that is something of ours only where a time is given. */
    List<Act> withArrivals(int sentence) {
        var own = of(sentence);
        var others = arrivals.getOrDefault(sentence, List.of()).stream().filter(arrival -> own.stream().noneMatch(act -> act.first() <= arrival.last() && arrival.first() <= act.last()));
        return Stream.concat(own.stream(), others).toList();
    }

    public boolean any(Predicate<Act> which) {
        return all.stream().anyMatch(which);
    }

    /** Finds the act whose last word this is. */
    interface Finder {

        @Nullable Act at(Word word);
    }
}
