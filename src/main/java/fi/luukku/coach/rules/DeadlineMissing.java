package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Act;
import fi.luukku.coach.signs.Acts;
import fi.luukku.coach.signs.Demands;
import fi.luukku.coach.signs.Promises;
import fi.luukku.coach.signs.Times;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A promise of ours without any time: "selvitämme asian". */
final class DeadlineMissing extends NamedRule {

    private static final RuleFile FILE = RuleFile.of("deadline.missing");
    private static final Phrases VAGUE = RuleFile.of("deadline.vague").phrases();
    private static final Phrases TIMED = FILE.phrases("timed");
    private static final Phrases PROMISE = FILE.phrases("promise");
    private static final Phrases NO_PROMISE = FILE.phrases("no-promise");
    private static final Map<Language, Set<String>> WAITED = words("waited");
    private static final Map<Language, Set<String>> REPORTS = words("reports");

    private static final Set<String> TIMED_ENDINGS = FILE.words("timed-ending");
    /** "Lähetä kuva, niin …": what follows the customer's part. */
    private static final Set<String> THEN = Set.of("niin", "så", "and", "then");
    private static final Set<String> WHEN = Set.of("kun", "kunhan", "jahka", "när", "då", "once", "when", "after");
    private static final int BEFORE = 4;
    private static final int CLAUSE = 20;

    private static Map<Language, Set<String>> words(String section) {
        var words = new EnumMap<Language, Set<String>>(Language.class);
        for (var language : Language.values()) words.put(language, FILE.lines(section, language).stream().flatMap(line -> Arrays.stream(line.split("\\s+"))).collect(Collectors.toUnmodifiableSet()));
        return words;
    }

    DeadlineMissing() {
        super("deadline.missing", Severity.WARN, new Cost(Factor.RESPONSIBILITY, 0.3));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (at.language() == null) return;
        var settled = settled(at);
        var times = Times.of(at);
        var words = at.reply().words();
        var others = at.reply().all(PROMISE).stream().collect(Collectors.toMap(Match::sentence, Function.identity(), (first, _) -> first));
        for (int sentence = 0; sentence < at.reply().sentences().size(); sentence++) {
            if (settled.contains(sentence) || times.in(sentence) || times.in(sentence + 1) || isQuestion(at.reply().wordsOf(sentence))) continue;
            var acts = promised(Acts.of(at).of(sentence), at);
            if (acts.isEmpty() && !others.containsKey(sentence) || isReportedLater(sentence, at)) continue;
            if (acts.isEmpty()) findings.at(others.get(sentence), "say");
            else findings.at(words.get(acts.getFirst().first()).start(), words.get(acts.getLast().last()).end(), "say");
        }
    }

    private static List<Act> promised(List<Act> acts, Situation at) {
        // What is done already needs no day, nor does what is said with it.
        if (acts.stream().anyMatch(act -> act.kind() == Act.Kind.DONE && !act.passive() && !isStillToCome(act, at))) return List.of();
        return acts.stream().filter(act -> act.kind() == Act.Kind.WILL && !act.condition() && act.verbs().stream().anyMatch(WAITED.get(at.language())::contains)
            && !isInstruction(act, at) && !isOnTheirPart(act, at) && act.verbs().stream().noneMatch(TradeAsked.in(at).verbs()::contains)).toList();
    }

    /** "Kuvat toimitetaan meille" is the customer's task, and "se korjataan vaihtamalla tiiviste" tells how such a thing is done. */
    private static boolean isInstruction(Act act, Situation at) {
        if (!act.passive() || at.language() != Language.FI) return false;
        if (PassiveInstruction.sentences(at).contains(act.sentence())) return true;
        return near(at.reply(), act.last() + 1, act.last() + BEFORE, act.sentence()).anyMatch(word -> word.lower().endsWith("malla") || word.lower().endsWith("mällä"));
    }

    /** "Palauta takki, niin hyvitän sen": when, is in the customer's hands. */
    private static boolean isOnTheirPart(Act act, Situation at) {
        var then = near(at.reply(), act.first() - BEFORE, act.first(), act.sentence()).filter(word -> THEN.contains(word.lower())).findFirst();
        if (then.isEmpty()) return false;
        var place = then.get().index();
        return Demands.of(at).of(act.sentence()).stream().limit(20).anyMatch(demand -> demand.first().index() < place)
            || at.language() == Language.FI && near(at.reply(), place - CLAUSE, place, act.sentence()).anyMatch(word -> word.has(Feature.IMPERATIVE) || word.has(Feature.SECOND));
    }

    /** The words of a sentence from one place to before another. */
    private static Stream<Word> near(Reading reading, int from, int to, int sentence) {
        var words = reading.words();
        return words.subList(Math.max(0, from), Math.max(Math.max(0, from), Math.min(to, words.size()))).stream().filter(word -> word.sentence() == sentence);
    }

    private static Set<Integer> settled(Situation at) {
        var settled = sentences(at, VAGUE, TIMED, NO_PROMISE);
        if (at.language() == Language.FI) for (var word : at.reply().words()) if (TIMED_ENDINGS.stream().anyMatch(word.lower()::endsWith)) settled.add(word.sentence());
        return settled;
    }

    /** "Kun olemme tarkastaneet vian": done only then. */
    private static boolean isStillToCome(Act act, Situation at) {
        for (int i = act.first() - 1; i >= Math.max(0, act.first() - BEFORE) && at.reply().words().get(i).sentence() == act.sentence(); i--) if (WHEN.contains(at.reply().words().get(i).lower())) return true;
        return false;
    }

    private static boolean isQuestion(List<Word> words) {
        return words.getLast().is(Token.Kind.MARK) && words.getLast().text().contains("?");
    }

    /** "Selvitämme asiaa. … Vastaan sinulle perjantaina." */
    private static boolean isReportedLater(int sentence, Situation at) {
        var reading = at.reply();
        return Promises.of(at).found().stream().limit(20).anyMatch(promise -> reading.wordAt(promise.start()).filter(word -> word.sentence() > sentence).isPresent()
            && Acts.of(at).of(reading.wordAt(promise.start()).orElseThrow().sentence()).stream().anyMatch(act -> act.kind() == Act.Kind.COMES || act.verbs().stream().anyMatch(REPORTS.get(at.language())::contains)));
    }

    private static Set<Integer> sentences(Situation at, Phrases... phrases) {
        return Arrays.stream(phrases).flatMap(each -> at.reply().all(each).stream()).map(Match::sentence).collect(Collectors.toCollection(HashSet::new));
    }
}
