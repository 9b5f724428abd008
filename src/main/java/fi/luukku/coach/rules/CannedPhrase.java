package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Severity;

/** Clerks' formulas, which could have been sent to anyone. */
final class CannedPhrase extends PhraseRule {

    CannedPhrase() {
        super("canned.phrase", Severity.HINT, new Cost(Factor.CARING, 0.3));
    }
}
