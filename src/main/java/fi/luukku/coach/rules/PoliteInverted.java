package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Severity;

/** Who asks whom is upside down: "pyydämme huomauttamaan". */
final class PoliteInverted extends PhraseRule {

    PoliteInverted() {
        super("polite.inverted", Severity.WARN, new Cost(Factor.CARING, 0.25));
    }
}
