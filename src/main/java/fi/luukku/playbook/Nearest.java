package fi.luukku.playbook;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody meant who mistyped a word. */
final class Nearest {

    private Nearest() {}

    /** The one that is at most three letters off; null when none is. */
    static @Nullable String of(String typed, List<String> words) {
        return words.stream().filter(word -> distance(typed, word) <= 3).min(Comparator.comparingInt(word -> distance(typed, word))).orElse(null);
    }

    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            var corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var before = row[j];
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                corner = before;
            }
        }
        return row[b.length()];
    }
}
