package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.ReplyChannel;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.sms.SmsSize;

/** A text message of three parts or more: it costs, and it is not read to the end. */
final class SmsLength extends NamedRule {

    private static final int TOO_MANY = 3;

    SmsLength() {
        super("sms.length", Severity.HINT, new Cost(Factor.CARING, 0.1));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (at.draft().channel() != ReplyChannel.SMS) return;
        var size = SmsSize.of(at.draft().text());
        if (size.segments() >= TOO_MANY) findings.whole("say", size.segments(), size.length());
    }
}
