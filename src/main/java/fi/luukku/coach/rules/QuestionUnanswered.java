package fi.luukku.coach.rules;

import fi.luukku.coach.Asked;
import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.signs.Acts;
import fi.luukku.coach.signs.Asks;

/** A question of the customer that has no sure answer in the draft. The list itself is in the review. */
final class QuestionUnanswered extends NamedRule {

    QuestionUnanswered() {
        super("question.unanswered", Severity.HINT, new Cost(Factor.RESPONSIBILITY, 0.5));
    }

    @Override
    public void check(Situation at, Findings findings) {
        // In another language, or without a dictionary, no answer would be recognised.
        if (!Acts.canTell(at) || at.language() != at.customerLanguage()) return;
        var open = Asks.of(at).questions().stream().filter(asked -> !asked.answered()).map(Asked::text).toList();
        if (open.size() == 1) findings.whole("say", open.getFirst().replaceAll("\\s+", " "));
        else if (!open.isEmpty()) findings.whole("say-many", open.size());
    }
}
