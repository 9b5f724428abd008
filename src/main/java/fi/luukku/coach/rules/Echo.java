package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.signs.Returned;

/** The customer's own text returned: most of what is said is a run of their words. */
final class Echo extends NamedRule {

    Echo() {
        super("echo", Severity.WARN, new Cost(Factor.RESPONSIBILITY, 0.5));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var returned = at.sign(Returned.class, Returned::of);
        if (returned.isMost()) findings.at(returned.first().start(), returned.last().end(), "say");
    }
}
