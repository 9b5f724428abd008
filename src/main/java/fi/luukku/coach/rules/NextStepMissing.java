package fi.luukku.coach.rules;

import fi.luukku.coach.Asked;
import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.signs.Acts;
import fi.luukku.coach.signs.Asks;
import fi.luukku.coach.signs.Complaint;
import fi.luukku.coach.signs.Complaint.Strength;
import fi.luukku.coach.signs.Matter;
import fi.luukku.coach.signs.Promises;
import fi.luukku.coach.signs.Returned;

/** An open matter, and a draft in which nobody does anything about it. */
final class NextStepMissing extends NamedRule {

    NextStepMissing() {
        super("next-step.missing", Severity.WARN, new Cost(Factor.RESPONSIBILITY, 0.4));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (!Acts.canTell(at)) return;
        var matter = Matter.of(at);
        var complaint = Complaint.in(at);
        var asks = Asks.of(at);
        if (!matter.isLeftOpen() && complaint.strength() == Strength.NONE && !asks.isOpen()) return;
        if (!Acts.of(at).all().isEmpty() || !Promises.of(at).found().isEmpty() || matter.isLeftToCustomer() || matter.asksBack() || matter.isRefused()) return;
        // Those rules say it better.
        if (at.reply().has(Bounce.PHRASES) || at.reply().has(Burden.LEFT)) return;
        var returned = at.sign(Returned.class, Returned::of).isMost();
        if (!returned && !matter.isLeftOpen() && (asks.questions().stream().anyMatch(Asked::answered) || tells(at, complaint.isAtLeast(Strength.HARM)))) return;
        findings.whole("say");
    }

    /** Where nothing has been harmed, telling how things are is an answer. */
    private static boolean tells(Situation at, boolean harm) {
        var matter = Matter.of(at);
        return harm ? matter.substance().stream().anyMatch(matter::hasFacts) : !matter.substance().isEmpty() || matter.hasFacts();
    }
}
