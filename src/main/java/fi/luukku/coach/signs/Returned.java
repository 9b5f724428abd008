package fi.luukku.coach.signs;

import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of what a draft says is the customer's own text returned. Marked quotations are not counted.
 *
 * @param first the first word that is returned; null when none is
 * @param last  the last one
 */
public record Returned(@Nullable Word first, @Nullable Word last, int count, int all) {

    /** So many words one after another in both texts are no chance. */
    private static final int RUN = 3;
    /** So many words between two runs may only have changed places: "måste de" – "om de måste". */
    private static final int TURNED = 3;
    private static final int FEWEST = 10;
    private static final double MOST = 0.5;
    private static final Map<String, String> PERSONS = Map.ofEntries(Map.entry("i", "you"), Map.entry("me", "you"), Map.entry("my", "your"), Map.entry("mine", "yours"), Map.entry("am", "are"),
        Map.entry("jag", "du"), Map.entry("mig", "dig"), Map.entry("min", "din"), Map.entry("mitt", "ditt"), Map.entry("mina", "dina"),
        Map.entry("minä", "sinä"), Map.entry("minun", "sinun"), Map.entry("minulle", "sinulle"), Map.entry("minulla", "sinulla"), Map.entry("minua", "sinua"), Map.entry("minulta", "sinulta"));

    public static Returned of(Situation at) {
        if (at.customer() == null) return new Returned(null, null, 0, 0);
        var ours = words(at.sign(Body.class, Body::of).words());
        var theirs = runs(words(at.customer().words()));
        var same = new boolean[ours.size()];
        for (int i = 0; i + RUN <= ours.size(); i++) if (theirs.contains(run(ours, i))) for (int k = i; k < i + RUN; k++) same[k] = true;
        turned(same, ours, at.customer().words().stream().map(word -> person(word.lower())).collect(Collectors.toSet()));
        Word first = null;
        Word last = null;
        var count = 0;
        for (int i = 0; i < same.length; i++) if (same[i]) {
            if (first == null) first = ours.get(i);
            last = ours.get(i);
            count++;
        }
        return new Returned(first, last, count, ours.size());
    }

    private static void turned(boolean[] same, List<Word> ours, Set<String> theirs) {
        for (int i = 0, last = -1; i < same.length; i++) {
            if (!same[i]) continue;
            if (last >= 0 && i - last - 1 <= TURNED) for (int k = last + 1; k < i; k++) same[k] = theirs.contains(person(ours.get(k).lower()));
            last = i;
        }
    }

    /** Whether the draft says little else. */
    public boolean isMost() {
        return count >= FEWEST && count >= MOST * all;
    }

    private static List<Word> words(List<Word> words) {
        return words.stream().filter(word -> !word.is(Token.Kind.MARK)).toList();
    }

    private static Set<String> runs(List<Word> words) {
        var runs = new HashSet<String>();
        for (int i = 0; i + RUN <= words.size(); i++) runs.add(run(words, i));
        return runs;
    }

    private static String run(List<Word> words, int at) {
        var run = new StringBuilder();
        for (int i = at; i < at + RUN; i++) run.append(person(words.get(i).lower())).append(' ');
        return run.toString();
    }

    /** "My dog" comes back as "your dog". */
    private static String person(String word) {
        return PERSONS.getOrDefault(word, word);
    }
}
