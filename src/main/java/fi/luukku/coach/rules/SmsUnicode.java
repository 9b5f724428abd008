package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.ReplyChannel;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.sms.SmsSize;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A character outside the seven-bit alphabet, which shortens every part of the message from 160 to 70 characters. */
final class SmsUnicode extends NamedRule {

    private static final Map<Character, String> PLAIN = Map.ofEntries(Map.entry('–', "-"), Map.entry('—', "-"), Map.entry('‑', "-"), Map.entry('”', "\""), Map.entry('“', "\""), Map.entry('„', "\""),
        Map.entry('«', "\""), Map.entry('»', "\""), Map.entry('’', "'"), Map.entry('‘', "'"), Map.entry('´', "'"), Map.entry('`', "'"), Map.entry('…', "..."), Map.entry('\u00A0', " "), Map.entry('\u202F', " "),
        Map.entry('•', "-"), Map.entry('ł', "l"), Map.entry('Ł', "L"), Map.entry('đ', "d"), Map.entry('Đ', "D"), Map.entry('ð', "d"), Map.entry('Ð', "D"), Map.entry('þ', "th"), Map.entry('Þ', "Th"),
        Map.entry('œ', "oe"), Map.entry('Œ', "OE"), Map.entry('ı', "i"), Map.entry('ẞ', "SS"));
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

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

    /** Marks of their own, variation selectors, joiners and skin tones stand with the sign before them. */
    private static boolean isPartOfSign(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK || character == 0x200D || character >= 0xFE00 && character <= 0xFE0F || character >= 0x1F3FB && character <= 0x1F3FF;
    }

    private static List<Fix> fixes(String text, int start, int end) {
        var sign = text.substring(start, end);
        var plain = PLAIN.containsKey(text.charAt(start)) ? PLAIN.get(text.charAt(start)) : withoutMarks(sign);
        if (!plain.isEmpty() || MARKS.matcher(sign).matches()) return List.of(new Fix(plain, start, end));
        return isPicture(text.codePointAt(start)) ? List.of(left(text, start, end)) : List.of();
    }

    private static boolean isPicture(int character) {
        return Character.isSupplementaryCodePoint(character) || Character.getType(character) == Character.OTHER_SYMBOL;
    }

    /** "ó" as "o"; empty where more than marks would be lost, and of a mark that is a character of its own. */
    private static String withoutMarks(String sign) {
        var plain = MARKS.matcher(Normalizer.normalize(sign, Normalizer.Form.NFD)).replaceAll("");
        return !plain.equals(sign) && !plain.isEmpty() && plain.chars().allMatch(SmsSize::isSevenBit) ? plain : "";
    }

    /** A picture goes with the space before it, so that no two are left. */
    private static Fix left(String text, int start, int end) {
        var spaced = start > 0 && text.charAt(start - 1) == ' ' && (end == text.length() || Character.isWhitespace(text.charAt(end)));
        return new Fix("", spaced ? start - 1 : start, end);
    }
}
