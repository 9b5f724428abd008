package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Times;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.Polarity;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An instruction in the present passive, which does not tell whose task it is: "tiedot toimitetaan meille". What we
 * ourselves do may be told so ("paketti lähetetään tänään"), and what has been done may ("on lähetetty").
 */
final class PassiveInstruction extends NamedRule {

    /** How far from the verb its objects stand. */
    private static final int BEFORE = 7;
    private static final int AFTER = 6;

    private static final Set<String> ASKED = Set.of("teitä", "sinua", "asiakasta", "asiakkaita", "tilaajaa", "ostajaa");
    private static final Set<String> AND = Set.of("ja", "sekä", "tai");
    /** What is on its way back is in the customer's hands. */
    private static final Set<String> RETURNED = Set.of("palautettav", "palautuspaket", "palautuslomak", "reklamaatio");

    private static final RuleFile FILE = RuleFile.of("passive.instruction");
    private static final Set<String> THEIRS = FILE.words("theirs");
    private static final Set<String> TO_US = FILE.words("toUs");
    private static final Set<String> US = FILE.words("us");
    private static final Set<String> FETCHED_FROM = FILE.words("fetchedFrom");
    private static final Set<String> OURS = FILE.words("ours");
    private static final Set<String> MONEY = FILE.words("money");
    private static final Set<String> SUMS = FILE.words("sums");
    private static final Set<String> LIMITS = FILE.words("limits");
    private static final Set<String> CONDITIONS = FILE.words("if");

    PassiveInstruction() {
        super("passive.instruction", Severity.WARN, new Cost(Factor.CARING, 0.25));
    }

    @Override
    public void check(Situation at, Findings findings) {
        for (var each : in(at)) findings.at(each.getFirst().start(), each.getLast().end(), "say");
    }

    /** The sentences with such an instruction. */
    static Set<Integer> sentences(Situation at) {
        return at.sign(Sentences.class, _ -> new Sentences(in(at).stream().map(each -> each.getFirst().sentence()).collect(Collectors.toSet()))).places();
    }

    private record Sentences(Set<Integer> places) {}

    /** The verbs of each. */
    private static List<List<Word>> in(Situation at) {
        if (at.language() != Language.FI || at.morphology() == Morphology.NONE) return List.of();
        var found = new ArrayList<List<Word>>();
        for (int i = 0; i < at.reply().sentences().size(); i++) {
            var sentence = at.reply().wordsOf(i);
            if (!sentence.getFirst().quoted() && !sentence.getLast().text().endsWith("?")) found.addAll(in(sentence, isDated(sentence, at)));
        }
        return found;
    }

    /** "Lomake täytetään ja palautetaan" is one instruction; "kakku leivotaan, täytetään ja koristellaan" is all of it our work. */
    private static List<List<Word>> in(List<Word> sentence, boolean dated) {
        var found = new ArrayList<List<Word>>();
        var last = -1;
        var ourWork = dated;
        for (int i = 0; i < sentence.size(); i++) {
            if (!isPassive(sentence.get(i))) continue;
            var joined = last >= 0 && isJoined(sentence, last, i);
            if (!joined && !isInstruction(sentence, i, ourWork)) {
                ourWork |= !isTheirVerb(sentence.get(i));
                continue;
            }
            if (!joined) found.add(new ArrayList<>());
            found.getLast().add(sentence.get(i));
            last = i;
        }
        return found;
    }

    private static boolean isTheirVerb(Word verb) {
        return verb.lemmas().stream().anyMatch(lemma -> THEIRS.contains(lemma) || TO_US.contains(lemma));
    }

    /** "Talo liitetään verkkoon viikolla 14": who knows the day does it. What is asked of the customer has a last day at most. */
    private static boolean isDated(List<Word> sentence, Situation at) {
        return Times.of(at).in(sentence.getFirst().sentence()) && sentence.stream().noneMatch(word -> LIMITS.contains(word.lower()));
    }

    private static boolean isPassive(Word word) {
        return (word.lower().endsWith("aan") || word.lower().endsWith("ään")) && word.analyses().stream().anyMatch(reading -> Feature.PASSIVE.in(reading) && reading.polarity() != Polarity.NEGATED);
    }

    private static boolean isJoined(List<Word> sentence, int before, int here) {
        if (here - before > 5) return false;
        for (int i = before + 1; i < here; i++) if (AND.contains(sentence.get(i).lower())) return true;
        return false;
    }

    private static boolean isInstruction(List<Word> sentence, int at, boolean ourWork) {
        var verb = sentence.get(at);
        if (isConditional(sentence, at)) return false;
        var near = sentence.subList(Math.max(0, at - BEFORE), Math.min(sentence.size(), at + 1 + AFTER));
        if (verb.lemmas().contains("pyytää")) return near.stream().anyMatch(word -> ASKED.contains(word.lower()) || word.lower().endsWith("maan") || word.lower().endsWith("mään"));
        if (near.stream().anyMatch(word -> OURS.contains(word.lower()))) return false;
        if (verb.lemmas().contains("noutaa")) return near.stream().anyMatch(word -> FETCHED_FROM.contains(word.lower()) || isReturned(word));
        var toUs = IntStream.range(0, near.size()).anyMatch(i -> near.get(i) != verb && isOfUs(near, i));
        if (verb.lemmas().stream().anyMatch(THEIRS::contains)) return toUs || !ourWork && !isOfYours(sentence, at);
        return toUs && verb.lemmas().stream().anyMatch(TO_US::contains) && !isMoneyBack(verb, near);
    }

    private static boolean isOfUs(List<Word> near, int at) {
        var word = near.get(at);
        // "Jäätilanteen mukaan" is no "mukaan" that anybody takes something by.
        if (word.lower().equals("mukaan") && at > 0 && near.get(at - 1).isOnly(Feature.GENITIVE)) return false;
        return US.contains(word.lower()) || isReturned(word);
    }

    private static boolean isReturned(Word word) {
        return RETURNED.stream().anyMatch(word.lower()::startsWith);
    }

    /** "Talosi liitetään", "hiuksesi leikataan": what is done to something of the customer's. */
    private static boolean isOfYours(List<Word> sentence, int at) {
        return sentence.subList(Math.max(0, at - AFTER), at).stream().anyMatch(word -> word.has(Feature.NOMINATIVE) && (word.has(Feature.THY) || word.has(Feature.YOUR)));
    }

    private static boolean isMoneyBack(Word verb, List<Word> near) {
        return near.stream().anyMatch(word -> word.lemmas().stream().anyMatch(MONEY::contains) || verb.lemmas().contains("palauttaa") && (SUMS.contains(word.lower()) || word.lemmas().stream().anyMatch(SUMS::contains)));
    }

    /** "Kun takki palautetaan meille, rahat …" tells what follows, and asks for nothing. */
    private static boolean isConditional(List<Word> sentence, int at) {
        for (int i = at - 1; i >= Math.max(0, at - BEFORE) && !sentence.get(i).text().equals(",") && !sentence.get(i).text().equals(":"); i--) if (CONDITIONS.contains(sentence.get(i).lower())) return true;
        return false;
    }
}
