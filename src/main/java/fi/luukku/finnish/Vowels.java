package fi.luukku.finnish;

import java.text.Normalizer;

/** Vowels and the syllables that they make. */
final class Vowels {

    private Vowels() {}

    static boolean is(char letter) {
        return "aeiouyäöå".indexOf(letter) >= 0 || letter > 127 && "aeiouy".indexOf(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0)) >= 0;
    }

    /** The letter without its accent, å, ä and ö as they are. */
    static char plain(char letter) {
        return "åäö".indexOf(letter) >= 0 ? letter : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    }

    /** About how many syllables a word in lower case has: vowels that stand together count as one, except before a, ä, o, ö that end it. */
    static int syllables(String word) {
        var count = 0;
        for (int i = 0; i < word.length(); i++) if (is(word.charAt(i)) && (i == 0 || !is(word.charAt(i - 1)))) count++;
        return word.matches(".*[ieuy][aäoö]") && !word.matches(".*(uo|yö)") ? count + 1 : count;
    }
}
