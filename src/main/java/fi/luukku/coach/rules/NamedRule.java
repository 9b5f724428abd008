package fi.luukku.coach.rules;

import fi.luukku.coach.Rule;
import fi.luukku.coach.Severity;

/** A rule with what is fixed of it told once, in its constructor. */
abstract class NamedRule implements Rule {

    private final String id;
    private final Severity severity;
    private final Cost cost;

    NamedRule(String id, Severity severity, Cost cost) {
        this.id = id;
        this.severity = severity;
        this.cost = cost;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public final Cost cost() {
        return cost;
    }
}
