package fi.luukku.coach.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A text as an SMS (3GPP TS 23.038 and 23.040): 160 characters of seven bits, or 153 in each of several parts; 70 and 67
 * when a character is outside that alphabet.
 *
 * @param segments how many parts are sent and paid for; 0 for an empty text
 * @param length   in units of the alphabet: some characters of the seven-bit one take two
 */
public record SmsSize(int segments, Encoding encoding, int length) {

    public enum Encoding { GSM_7, UCS_2 }

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";

    public static SmsSize of(String text) {
        if (text.chars().allMatch(SmsSize::isSevenBit)) return counted(text);
        return new SmsSize(text.isEmpty() ? 0 : text.length() <= 70 ? 1 : parts(text, 67, character -> 1), Encoding.UCS_2, text.length());
    }

    /** Whether a character needs no other alphabet. */
    public static boolean isSevenBit(int character) {
        return BASIC.indexOf(character) >= 0 || EXTENDED.indexOf(character) >= 0;
    }

    private static SmsSize counted(String text) {
        var length = text.chars().map(SmsSize::septets).sum();
        return new SmsSize(length == 0 ? 0 : length <= 160 ? 1 : parts(text, 153, SmsSize::septets), Encoding.GSM_7, length);
    }

    /** Where its parts after the first begin, in UTF-16 units; none for a text of one part. */
    public static List<Integer> cuts(String text) {
        var sevenBit = text.chars().allMatch(SmsSize::isSevenBit);
        if (sevenBit ? text.chars().map(SmsSize::septets).sum() <= 160 : text.length() <= 70) return List.of();
        return sevenBit ? cuts(text, 153, SmsSize::septets) : cuts(text, 67, character -> 1);
    }

    private static int parts(String text, int room, IntUnaryOperator size) {
        return cuts(text, room, size).size() + 1;
    }

    /** A character of two units is not cut: the part before it ends one short. */
    private static List<Integer> cuts(String text, int room, IntUnaryOperator size) {
        var cuts = new ArrayList<Integer>();
        var used = 0;
        for (int i = 0; i < text.length(); i++) {
            var needed = Character.isHighSurrogate(text.charAt(i)) && room == 67 ? 2 : Character.isLowSurrogate(text.charAt(i)) && room == 67 ? 0 : size.applyAsInt(text.charAt(i));
            if (used + needed > room) {
                cuts.add(i);
                used = 0;
            }
            used += needed;
        }
        return cuts;
    }

    private static int septets(int character) {
        return EXTENDED.indexOf(character) >= 0 ? 2 : 1;
    }
}
