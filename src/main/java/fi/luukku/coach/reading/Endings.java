package fi.luukku.coach.reading;

import fi.luukku.kernel.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The regular forms of a Swedish or an English word; irregular ones are written out in the phrases. */
final class Endings {

    private static final List<String> SWEDISH = List.of("", "n", "en", "et", "ar", "arna", "er", "erna", "or", "orna", "r", "s", "de", "te", "t", "a", "na", "at", "ade", "nde", "ande");
    private static final List<String> ENGLISH = List.of("", "s", "es", "ed", "d", "ing", "ly", "'s", "’s");

    private Endings() {}

    static Set<String> forms(String word, Language language) {
        var forms = new HashSet<String>();
        for (var ending : language == Language.SV ? SWEDISH : ENGLISH) forms.add(word + ending);
        var last = word.charAt(word.length() - 1);
        var stem = word.substring(0, word.length() - 1);
        if (language == Language.SV && last == 'a') for (var ending : SWEDISH) forms.add(stem + ending);
        if (language == Language.EN && last == 'e') forms.addAll(Set.of(stem + "ing", stem + "ed"));
        if (language == Language.EN && last == 'y') forms.addAll(Set.of(stem + "ies", stem + "ied"));
        return Set.copyOf(forms);
    }
}
