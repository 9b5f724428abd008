package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.signs.Demands;
import fi.luukku.coach.signs.Times;

/** A time that is none: "as soon as possible". Beside a real one it does no harm, and what is asked of the customer is no promise. */
final class DeadlineVague extends PhraseRule {

    private static final int LONGEST = 3;

    DeadlineVague() {
        super("deadline.vague", Severity.WARN, new Cost(Factor.RESPONSIBILITY, 0.3));
    }

    /** The time alone, without what is to be done in it. */
    @Override
    void tell(Match match, Findings findings) {
        var words = match.words();
        if (words.size() <= LONGEST) super.tell(match, findings);
        else findings.at(words.get(words.size() - 2).start(), match.end(), said(match));
    }

    @Override
    boolean isFault(Match match, Situation at) {
        return !Times.of(at).in(match.sentence()) && !Demands.of(at).in(match);
    }
}
