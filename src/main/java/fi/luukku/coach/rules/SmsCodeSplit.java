package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.ReplyChannel;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.sms.SmsSize;
import fi.luukku.finnish.Token;
import java.util.List;

/** A code, a number or an address that would go half in one part of a text message and half in the next. */
final class SmsCodeSplit extends NamedRule {

    private static final int SHORTEST = 4;

    SmsCodeSplit() {
        super("sms.code-split", Severity.WARN, new Cost(Factor.RESPONSIBILITY, 0.1));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (at.draft().channel() != ReplyChannel.SMS) return;
        var cuts = SmsSize.cuts(at.draft().text());
        if (cuts.isEmpty()) return;
        var words = at.reply().words();
        for (int i = 0; i < words.size(); i++) {
            if (!isCode(words.get(i))) continue;
            var last = i;
            while (isGroupOf(words, last + 1)) last++;
            var start = words.get(i).start();
            var end = words.get(last).end();
            if (end - start >= SHORTEST && cuts.stream().anyMatch(cut -> cut > start && cut < end)) findings.at(start, end, "say", at.draft().text().substring(start, end));
            i = last;
        }
    }

    private static boolean isCode(Word word) {
        return word.is(Token.Kind.NUMBER) || word.is(Token.Kind.CODE) || word.is(Token.Kind.ADDRESS);
    }

    /** "040 123 4567", "FI21 1234 5600": digits after one space are of the same number. */
    private static boolean isGroupOf(List<Word> words, int at) {
        return at < words.size() && words.get(at).start() == words.get(at - 1).end() + 1 && words.get(at).is(Token.Kind.NUMBER) && !words.get(at - 1).is(Token.Kind.ADDRESS);
    }
}
