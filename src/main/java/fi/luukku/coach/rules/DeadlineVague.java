package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Severity;

/** A time that is none: "as soon as possible". */
final class DeadlineVague extends PhraseRule {

    DeadlineVague() {
        super("deadline.vague", Severity.WARN, new Cost(Factor.RESPONSIBILITY, 0.3));
    }
}
