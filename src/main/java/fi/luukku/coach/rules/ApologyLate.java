package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.signs.Complaint;
import fi.luukku.coach.signs.Complaint.Strength;
import fi.luukku.coach.signs.Regret;

/** Reasons, rules or a defence stand before the regret. */
final class ApologyLate extends NamedRule {

    private final Phrases reasons = RuleFile.of(id()).phrases();

    ApologyLate() {
        super("apology.late", Severity.WARN, new Cost(Factor.SINCERITY, 0.35));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (!Complaint.in(at).isAtLeast(Strength.MILD)) return;
        var regrets = Regret.in(at).found();
        if (regrets.isEmpty()) return;
        var regret = regrets.getFirst();
        at.reply().first(reasons).filter(reason -> reason.start() < regret.start()).ifPresent(reason -> findings.at(reason.start(), regret.end(), "say"));
    }
}
