package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Severity;

/** An assurance that lets the opposite be understood: "we strive to improve the safety". */
final class ImpliesDefect extends PhraseRule {

    ImpliesDefect() {
        super("implies.defect", Severity.WARN, new Cost(Factor.SINCERITY, 0.3));
    }
}
