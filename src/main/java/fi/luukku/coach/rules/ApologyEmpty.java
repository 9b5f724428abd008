package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.signs.Complaint;
import fi.luukku.coach.signs.Complaint.Strength;
import fi.luukku.coach.signs.Regret;
import java.util.HashSet;
import java.util.Set;

/** A regret by formula where the harm was concrete. One regret in own words makes up for a formula. */
final class ApologyEmpty extends NamedRule {

    private static final Set<String> GOING_ON = Set.of("että", "kun", "joka", "jonka", "jota", "jotka", "ettei");
    private static final int NEAR = 12;

    private final Phrases formulas = RuleFile.of(id()).phrases();

    ApologyEmpty() {
        super("apology.empty", Severity.HINT, new Cost(Factor.SINCERITY, 0.5));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (!Complaint.in(at).isAtLeast(Strength.HARM)) return;
        var empty = at.reply().all(formulas).stream().filter(formula -> !saysMore(formula, at)).toList();
        if (empty.isEmpty()) return;
        var formal = new HashSet<Integer>();
        for (var formula : empty) for (var word : formula.words()) formal.add(word.index());
        if (Regret.in(at).found().stream().anyMatch(regret -> regret.words().stream().noneMatch(word -> formal.contains(word.index())))) return;
        for (var formula : empty) findings.at(formula, "say");
    }

    /** "Pahoittelemme vaivaa ja sitä, että jouduit …": the sentence goes on to what happened. */
    private static boolean saysMore(Match formula, Situation at) {
        var words = at.reply().words();
        var end = Math.min(words.size(), formula.last().index() + 1 + NEAR);
        return words.subList(formula.last().index() + 1, end).stream().anyMatch(word -> word.sentence() == formula.sentence() && GOING_ON.contains(word.lower()));
    }
}
