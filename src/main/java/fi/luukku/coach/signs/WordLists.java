package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Short lists of words in all three languages at once: a greeting is one in whatever language it stands. */
final class WordLists {

    private WordLists() {}

    static Set<String> words(RuleFile file, String section) {
        var words = new HashSet<String>();
        for (var language : Language.values()) for (var line : file.lines(section, language)) words.addAll(List.of(line.toLowerCase(Locale.ROOT).split("\\s+")));
        return Set.copyOf(words);
    }

    /** Lines of several words each, the longest first. */
    static List<List<String>> runs(RuleFile file, String section) {
        var runs = new ArrayList<List<String>>();
        for (var language : Language.values()) for (var line : file.lines(section, language)) runs.add(List.of(line.toLowerCase(Locale.ROOT).split("\\s+")));
        runs.sort((a, b) -> Integer.compare(b.size(), a.size()));
        return List.copyOf(runs);
    }

    /** The place after the longest of the runs that stands at this place; -1 if none does. Marks between words are passed over. */
    static int after(List<List<String>> runs, List<Word> words, int at) {
        for (var run : runs) {
            var place = at;
            var fits = true;
            for (var each : run) {
                while (place < words.size() && place > at && words.get(place).is(Token.Kind.MARK)) place++;
                if (place >= words.size() || !words.get(place).lower().equals(each)) {
                    fits = false;
                    break;
                }
                place++;
            }
            if (fits) return place;
        }
        return -1;
    }
}
