package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.ReplyChannel;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.sms.SmsSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A character outside the seven-bit alphabet, which shortens every part of the message from 160 to 70 characters. */
final class SmsUnicode extends NamedRule {

    private static final Map<Character, String> PLAIN = Map.ofEntries(Map.entry('–', "-"), Map.entry('—', "-"), Map.entry('‑', "-"), Map.entry('”', "\""), Map.entry('“', "\""),
        Map.entry('„', "\""), Map.entry('’', "'"), Map.entry('‘', "'"), Map.entry('´', "'"), Map.entry('`', "'"), Map.entry('…', "..."), Map.entry('\u00A0', " "), Map.entry('\u202F', " "),
        Map.entry('•', "-"), Map.entry('ç', "c"), Map.entry('ë', "e"), Map.entry('á', "a"), Map.entry('š', "s"), Map.entry('Š', "S"), Map.entry('ž', "z"), Map.entry('Ž', "Z"));

    SmsUnicode() {
        super("sms.unicode", Severity.WARN, new Cost(Factor.CARING, 0));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (at.draft().channel() != ReplyChannel.SMS) return;
        var text = at.draft().text();
        for (int i = 0; i < text.length(); ) {
            var end = text.offsetByCodePoints(i, 1);
            if (end > i + 1 || !SmsSize.isSevenBit(text.charAt(i))) {
                while (end < text.length() && isPartOfSign(text.codePointAt(end))) end = text.offsetByCodePoints(end, 1);
                findings.add(i, end, "say", fixes(text, i, end), text.substring(i, end));
            }
            i = end;
        }
    }

    /** Variation selectors, joiners and skin tones stand with the sign before them. */
    private static boolean isPartOfSign(int character) {
        return character == 0x200D || character >= 0xFE00 && character <= 0xFE0F || character >= 0x1F3FB && character <= 0x1F3FF;
    }

    private static List<Fix> fixes(String text, int start, int end) {
        var fixes = new ArrayList<Fix>();
        var plain = PLAIN.get(text.charAt(start));
        if (plain != null) fixes.add(new Fix(plain, start, end));
        else if (Character.isSupplementaryCodePoint(text.codePointAt(start))) fixes.add(new Fix("", start, end));
        return fixes;
    }
}
