package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.signs.Promises;
import java.time.format.DateTimeFormatter;

/** A promise with a time: nothing is wrong with it, but it is to be kept. */
final class PromiseFound extends NamedRule {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("d.M.yyyy H.mm");

    PromiseFound() {
        super("promise.found", Severity.INFO, new Cost(Factor.RESPONSIBILITY, 0));
    }

    @Override
    public void check(Situation at, Findings findings) {
        for (var promise : Promises.of(at).found()) findings.at(promise.start(), promise.end(), "say", DUE.format(promise.due().atZone(at.hours().zone())));
    }
}
