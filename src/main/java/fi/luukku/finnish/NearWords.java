package fi.luukku.finnish;

import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The words one slip away from a word, by how often fingers and ears make the slip: two letters the wrong way round, a
 * letter once or twice, <em>a</em> for <em>ä</em>, the key beside, a letter left out or put in, a space left out.
 */
final class NearWords {

    private static final int MOST = 5;
    private static final int LONGEST = 30;

    private static final Map<Language, String> LETTERS = Map.of(Language.FI, "aitneslokuämvrjhypdögbfc", Language.SV, "aentrsildomkgvhfupåäbcöjyx", Language.EN, "etaoinshrdlcumwfgypbvkjxqz'");
    /** Letters that sound or look alike, both ways. */
    private static final List<String> ALIKE = List.of("aä", "oö", "åo", "aå", "dt", "bp", "gk", "mn", "ij", "sz", "ck", "vw", "eä", "ei", "uy", "uo", "ie", "sc");
    /** Unstressed vowels of English are heard alike: "definately". */
    private static final Map<Language, List<String>> HEARD_ALIKE = Map.of(Language.EN, List.of("ai", "ae", "oe"));
    private static final List<String> KEYS = List.of("qwertyuiopå", "asdfghjklöä", "zxcvbnm");

    private enum Slip { SWAPPED, DOUBLED, ALIKE, MISSED, BESIDE, EXTRA, APART, OTHER }

    private record Near(String word, Slip slip, int oddity) {}

    private final String word;
    private final String letters;
    private final List<String> alike;
    private final boolean capital;
    private final Set<String> tried = new HashSet<>();
    private final List<Near> found = new ArrayList<>();
    private ToIntFunction<String> oddity = any -> -1;
    private int left;

    NearWords(String word, Language language) {
        this.word = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        this.letters = LETTERS.get(language);
        this.alike = Stream.concat(ALIKE.stream(), HEARD_ALIKE.getOrDefault(language, List.of()).stream()).toList();
        this.capital = Character.isUpperCase(word.codePointAt(0));
    }

    /**
     * @param oddity  -1 for no word, 0 for a usual one, more for one that is seldom meant
     * @param lookups how many words may be tried
     */
    List<String> known(ToIntFunction<String> oddity, int lookups) {
        if (word.length() < 3 || word.length() > LONGEST) return List.of();
        this.oddity = oddity;
        left = lookups;
        swapped();
        doubled();
        alike();
        doubledElsewhere();
        extra();
        beside();
        apart();
        missed();
        other();
        return found.stream().sorted(Comparator.comparingInt(near -> near.slip.ordinal() + 2 * near.oddity)).map(near -> capital ? capitalised(near.word) : near.word).limit(MOST).toList();
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void swapped() {
        for (int i = 0; i + 1 < word.length(); i++) attempt(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2), Slip.SWAPPED);
    }

    private void doubled() {
        for (int i = 0; i < word.length(); i++) {
            if (i + 1 < word.length() && word.charAt(i) == word.charAt(i + 1)) attempt(without(i), Slip.DOUBLED);
            else attempt(word.substring(0, i + 1) + word.substring(i), Slip.DOUBLED);
        }
    }

    /** The wrong letter of a word twice: "tommorow". */
    private void doubledElsewhere() {
        for (int i = 0; i + 1 < word.length(); i++) {
            if (word.charAt(i) != word.charAt(i + 1)) continue;
            var single = without(i);
            for (int j = 1; j < single.length(); j++) if (j != i) attempt(single.substring(0, j + 1) + single.substring(j), Slip.BESIDE);
        }
    }

    private void alike() {
        for (int i = 0; i < word.length(); i++) {
            for (var pair : alike) {
                var at = pair.indexOf(word.charAt(i));
                if (at >= 0) attempt(with(i, pair.charAt(1 - at)), Slip.ALIKE);
            }
        }
    }

    private void missed() {
        for (var letter : letters.toCharArray()) for (int i = word.length(); i >= 0; i--) attempt(word.substring(0, i) + letter + word.substring(i), Slip.MISSED);
    }

    private void beside() {
        for (int i = 0; i < word.length(); i++) for (var letter : besides(word.charAt(i)).toCharArray()) attempt(with(i, letter), Slip.BESIDE);
    }

    private static String besides(char letter) {
        for (int row = 0; row < KEYS.size(); row++) {
            var at = KEYS.get(row).indexOf(letter);
            if (at < 0) continue;
            var beside = new StringBuilder();
            for (int r = Math.max(0, row - 1); r <= Math.min(2, row + 1); r++) {
                for (int i = Math.max(0, at - 1); i <= Math.min(KEYS.get(r).length() - 1, at + 1); i++) if (r != row || i != at) beside.append(KEYS.get(r).charAt(i));
            }
            return beside.toString();
        }
        return "";
    }

    private void extra() {
        for (int i = word.length() - 1; i >= 0; i--) attempt(without(i), Slip.EXTRA);
    }

    private void apart() {
        for (int i = 2; i + 2 <= word.length() && left > 1; i++) {
            left -= 2;
            var first = oddity.applyAsInt(word.substring(0, i));
            if (first != 0) continue;
            var second = oddity.applyAsInt(word.substring(i));
            if (second == 0) found.add(new Near(word.substring(0, i) + " " + word.substring(i), Slip.APART, 0));
        }
    }

    private void other() {
        for (int i = word.length() - 1; i > 0; i--) for (var letter : letters.toCharArray()) attempt(with(i, letter), Slip.OTHER);
    }

    private String without(int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }

    private String with(int at, char letter) {
        return word.substring(0, at) + letter + word.substring(at + 1);
    }

    private void attempt(String candidate, Slip slip) {
        if (left <= 0 || candidate.equals(word) || !tried.add(candidate)) return;
        left--;
        var odd = oddity.applyAsInt(candidate);
        if (odd >= 0) found.add(new Near(candidate, slip, odd));
    }
}
