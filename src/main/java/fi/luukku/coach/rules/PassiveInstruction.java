package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.Polarity;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    private final RuleFile file = RuleFile.of(id());
    private final Set<String> theirs = file.words("theirs");
    private final Set<String> toUs = file.words("toUs");
    private final Set<String> us = file.words("us");
    private final Set<String> ours = file.words("ours");
    private final Set<String> money = file.words("money");
    private final Set<String> conditions = file.words("if");

    PassiveInstruction() {
        super("passive.instruction", Severity.WARN, new Cost(Factor.CARING, 0.25));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (at.language() != Language.FI || at.morphology() == Morphology.NONE) return;
        for (int i = 0; i < at.reply().sentences().size(); i++) {
            var sentence = at.reply().wordsOf(i);
            if (!sentence.getFirst().quoted() && !sentence.getLast().text().endsWith("?")) sentence(sentence, findings);
        }
    }

    /** "Lomake täytetään ja palautetaan" is one instruction. */
    private void sentence(List<Word> sentence, Findings findings) {
        var passives = new ArrayList<Integer>();
        for (int i = 0; i < sentence.size(); i++) {
            if (!isPassive(sentence.get(i))) continue;
            var joined = !passives.isEmpty() && isJoined(sentence, passives.getLast(), i);
            if (!joined && !isInstruction(sentence, i)) continue;
            if (!joined) mark(sentence, passives, findings);
            passives.add(i);
        }
        mark(sentence, passives, findings);
    }

    private static void mark(List<Word> sentence, List<Integer> passives, Findings findings) {
        if (!passives.isEmpty()) findings.at(sentence.get(passives.getFirst()).start(), sentence.get(passives.getLast()).end(), "say");
        passives.clear();
    }

    private static boolean isPassive(Word word) {
        return (word.lower().endsWith("aan") || word.lower().endsWith("ään")) && word.analyses().stream().anyMatch(reading -> Feature.PASSIVE.in(reading) && reading.polarity() != Polarity.NEGATED);
    }

    private static boolean isJoined(List<Word> sentence, int before, int here) {
        if (here - before > 5) return false;
        for (int i = before + 1; i < here; i++) if (AND.contains(sentence.get(i).lower())) return true;
        return false;
    }

    private boolean isInstruction(List<Word> sentence, int at) {
        var verb = sentence.get(at);
        if (isConditional(sentence, at)) return false;
        var near = sentence.subList(Math.max(0, at - BEFORE), Math.min(sentence.size(), at + 1 + AFTER));
        if (verb.lemmas().contains("pyytää")) return near.stream().anyMatch(word -> ASKED.contains(word.lower()) || word.lower().endsWith("maan") || word.lower().endsWith("mään"));
        if (near.stream().anyMatch(word -> ours.contains(word.lower()))) return false;
        if (verb.lemmas().stream().anyMatch(theirs::contains)) return true;
        return verb.lemmas().stream().anyMatch(toUs::contains) && near.stream().noneMatch(word -> word.lemmas().stream().anyMatch(money::contains)) && near.stream().anyMatch(word -> word != verb && isOfUs(word));
    }

    private boolean isOfUs(Word word) {
        return us.contains(word.lower()) || RETURNED.stream().anyMatch(word.lower()::startsWith);
    }

    /** "Kun takki palautetaan meille, rahat …" tells what follows, and asks for nothing. */
    private boolean isConditional(List<Word> sentence, int at) {
        for (int i = at - 1; i >= Math.max(0, at - BEFORE) && !sentence.get(i).text().equals(",") && !sentence.get(i).text().equals(":"); i--) if (conditions.contains(sentence.get(i).lower())) return true;
        return false;
    }
}
