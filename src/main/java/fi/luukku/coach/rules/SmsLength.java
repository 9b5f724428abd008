package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.ReplyChannel;
import fi.luukku.coach.Rule;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.sms.SmsSize;

/** A text message of three parts or more: it costs, and it is not read to the end. */
final class SmsLength implements Rule {

    private static final int TOO_MANY = 3;

    @Override
    public String id() {
        return "sms.length";
    }

    @Override
    public Severity severity() {
        return Severity.HINT;
    }

    @Override
    public Cost cost() {
        return new Cost(Factor.CARING, 0.1);
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (at.draft().channel() != ReplyChannel.SMS) return;
        var size = SmsSize.of(at.draft().text());
        if (size.segments() >= TOO_MANY) findings.whole("say", size.segments(), size.length());
    }
}
