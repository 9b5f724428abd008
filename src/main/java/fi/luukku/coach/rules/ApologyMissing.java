package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.signs.Complaint;
import fi.luukku.coach.signs.Complaint.Strength;
import fi.luukku.coach.signs.Regret;

/** Something went wrong, by us or on the way, and the reply does not regret it. */
final class ApologyMissing extends NamedRule {

    ApologyMissing() {
        super("apology.missing", Severity.WARN, new Cost(Factor.SINCERITY, 0.7));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (at.language() == null || at.draft().text().isBlank() || !isTrouble(at)) return;
        if (!Regret.in(at).isShown() && (at.before() == null || !Regret.in(at.before()).isShown())) findings.whole("say");
    }

    /** Further on in a thread we have regretted already, unless they complain anew. */
    private static boolean isTrouble(Situation at) {
        var complaint = at.draft().firstReply() ? Complaint.in(at) : Complaint.of(at.customer());
        return complaint.isAtLeast(Strength.HARM);
    }
}
