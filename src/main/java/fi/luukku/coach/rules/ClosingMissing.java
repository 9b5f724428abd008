package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.signs.Closing;

/** A first letter without a closing, or without the name of the one who wrote it. A name alone will do. */
final class ClosingMissing extends NamedRule {

    ClosingMissing() {
        super("closing.missing", Severity.WARN, new Cost(Factor.CARING, 0.25));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var draft = at.draft();
        if (at.language() == null || !draft.channel().isLetter() || !draft.firstReply() || draft.signed() || at.reply().length() == 0) return;
        var closing = at.sign(Closing.class, Closing::of);
        if (closing.name()) return;
        if (closing.words()) findings.at(closing.start(), closing.end(), "say-name");
        else findings.whole("say");
    }
}
