package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Severity;

/** Phrases translated word for word, which no Finn would say. */
final class Calque extends PhraseRule {

    Calque() {
        super("calque", Severity.WARN, new Cost(Factor.CARING, 0.25));
    }
}
