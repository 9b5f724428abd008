package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.signs.Address;
import fi.luukku.coach.signs.Body;
import fi.luukku.coach.signs.Complaint;
import fi.luukku.coach.signs.Complaint.Strength;
import fi.luukku.coach.signs.Opening;
import fi.luukku.coach.signs.Trouble;
import fi.luukku.finnish.Sentence;
import java.util.List;

/** Feedback, praise or a first question that gets no thanks. A reply to a complaint rightly begins with regret instead. */
final class ThanksMissing extends NamedRule {

    private final RuleFile file = RuleFile.of("thanks.missing");
    private final Phrases thanks;
    private final Phrases regret;
    private final Phrases feedback;
    private final Phrases idea;
    private final Phrases question;

    ThanksMissing() {
        super("thanks.missing", Severity.HINT, new Cost(Factor.CARING, 0.2));
        thanks = file.phrases("thanks");
        regret = file.phrases("regret");
        feedback = file.phrases("feedback");
        idea = file.phrases("idea");
        question = file.phrases("question");
    }

    @Override
    public void check(Situation at, Findings findings) {
        var customer = at.customer();
        if (customer == null || !at.draft().firstReply() || !at.draft().channel().isLetter() || at.language() == null) return;
        if (at.reply().length() == 0 || at.reply().has(thanks)) return;
        // Regret stands for thanks to a complaint, not to an idea of how we could do better.
        if (at.reply().has(regret) && (!customer.has(idea) || Complaint.in(at).isAtLeast(Strength.MILD))) return;
        if (customer.has(feedback)) tell(at, findings, "say-feedback");
        else if (asks(customer) && !at.sign(Trouble.class, Trouble::of).found()) tell(at, findings, "say");
    }

    private boolean asks(Reading customer) {
        return customer.sentences().stream().anyMatch(Sentence::isQuestion) || customer.has(question);
    }

    /** Where thanks would stand: after the greeting. */
    private void tell(Situation at, Findings findings, String key) {
        var last = at.sign(Opening.class, Opening::of).last();
        var first = at.reply().words().getFirst();
        var body = at.sign(Body.class, Body::of).words();
        var formal = at.sign(Address.class, Address::of).thou().isEmpty() && !at.sign(Address.class, Address::of).ye().isEmpty();
        var fixes = body.isEmpty() ? List.<Fix>of() : List.of(new Fix(file.lines((formal ? "formal-" : "") + key, at.language()).getFirst() + " ", body.getFirst().start(), body.getFirst().start()));
        findings.add(first.start(), last == null ? at.reply().wordsOf(0).getLast().end() : last.end(), key, fixes);
    }
}
