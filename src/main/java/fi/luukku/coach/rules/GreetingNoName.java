package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Manner;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.signs.CustomerName;
import fi.luukku.coach.signs.Opening;
import java.util.List;

/** A greeting that calls nobody by name though the customer gave theirs. */
final class GreetingNoName extends NamedRule {

    GreetingNoName() {
        super("greeting.no-name", Severity.WARN, new Cost(Factor.CARING, 0.25));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (!GreetingMissing.greets(at)) return;
        var opening = at.sign(Opening.class, Opening::of);
        var name = at.sign(CustomerName.class, CustomerName::of);
        if (opening.greeting().isEmpty() || opening.named() || name.first() == null) return;
        var called = at.manner() == Manner.FORMAL ? name.whole() : name.first();
        findings.add(opening.greeting().getFirst().start(), opening.last().end(), "say", List.of(fix(opening, called)), called);
    }

    /** "Hei" becomes "Hei Maija", "Hyvä asiakas" "Hyvä Maija", "Hyvää päivää" "Hyvää päivää, Maija". */
    private static Fix fix(Opening opening, String name) {
        if (!opening.title().isEmpty()) return new Fix(name, opening.title().getFirst().start(), opening.title().getLast().end());
        var end = opening.greeting().getLast().end();
        return new Fix((opening.greeting().size() > 1 && opening.greeting().getFirst().lower().startsWith("hyvää") ? ", " : " ") + name, end, end);
    }
}
