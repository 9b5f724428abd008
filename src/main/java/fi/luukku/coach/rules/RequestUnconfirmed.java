package fi.luukku.coach.rules;

import fi.luukku.coach.Asked;
import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.signs.Acts;
import fi.luukku.coach.signs.Asks;

/** A request of the customer that is neither granted nor refused. The list itself is in the review. */
final class RequestUnconfirmed extends NamedRule {

    RequestUnconfirmed() {
        super("request.unconfirmed", Severity.HINT, new Cost(Factor.RESPONSIBILITY, 0.4));
    }

    @Override
    public void check(Situation at, Findings findings) {
        // In another language, or without a dictionary, no answer would be recognised.
        if (!Acts.canTell(at) || at.language() != at.customerLanguage()) return;
        var open = Asks.of(at).requests().stream().filter(asked -> !asked.answered()).map(Asked::text).toList();
        if (open.size() == 1) findings.whole("say", open.getFirst().replaceAll("\\s+", " "));
        else if (!open.isEmpty()) findings.whole("say-many", open.size());
    }
}
