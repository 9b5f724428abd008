package fi.luukku.finnish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bends one word: by the dictionary where it knows it, else as a name. */
final class InflectWord {

    /** What last names of Finland's are made of: they bend as these words do, which the dictionary knows. */
    private static final List<String> NAME_ENDS = List.of("mäki", "lahti", "niemi", "saari", "ranta", "järvi", "koski", "talo", "maa", "lampi", "lehto", "salo",
        "vuori", "kangas", "korpi", "metsä", "niitty", "pelto", "joki", "harju", "kallio", "virta", "salmi", "kylä", "pää", "aalto", "nurmi", "kivi",
        "haka", "perä", "rinne", "laakso", "lähde", "hauta", "vaara", "ahde", "silta", "linna", "katu", "portti", "mies", "poika", "puu", "aho", "oja", "suo");

    private final InflectKnown known;

    InflectWord(InflectKnown known) {
        this.known = known;
    }

    Optional<String> form(String word, Naming naming, InflectEndings endings) {
        if (word.indexOf('@') >= 0) return Optional.empty();
        if (InflectSpelled.isSpelled(word)) return endings.possessive() == null ? Optional.of(InflectSpelled.form(word, endings)) : Optional.empty();
        if (naming != Naming.THING && InflectForeign.isFrench(word)) return InflectForeign.form(word, endings).map(form -> likeWritten(word, form));
        var nameEnd = naming == Naming.LAST_NAME ? nameEnd(word.toLowerCase(Locale.ROOT)) : null;
        if (nameEnd != null) {
            var start = word.length() - nameEnd.length();
            return dictionaryForm(nameEnd, Naming.THING, endings).map(form -> word.substring(0, start) + likeWritten(word.substring(start), form));
        }
        var whole = dictionaryForm(word, naming, endings);
        if (whole.isPresent()) return whole.map(form -> likeWritten(word, form));
        // The dictionary knows it and has no such form: "hyvästi" has no plural.
        if (endings.isRare() || naming == Naming.THING && !known.bases(word, naming).isEmpty()) return Optional.empty();
        var cut = Math.max(word.lastIndexOf('-'), word.lastIndexOf('.')) + 1;
        if (cut > 1 && cut < word.length() - 1) return form(word.substring(cut), naming, endings).map(end -> word.substring(0, cut) + end);
        return InflectForeign.form(word, endings).map(form -> likeWritten(word, form));
    }

    private Optional<String> dictionaryForm(String word, Naming naming, InflectEndings endings) {
        return known.bases(word, naming).stream().map(base -> known.form(word, base, endings)).flatMap(Optional::stream).findFirst();
    }

    private static @Nullable String nameEnd(String lower) {
        return NAME_ENDS.stream().filter(end -> lower.equals(end) || lower.endsWith(end) && lower.length() > end.length() + 1).findFirst().orElse(null);
    }

    /** A form in the letters that the word was written in: "IKEAn", "AALLON", "Aallon". */
    private static String likeWritten(String word, String form) {
        var same = 0;
        while (same < word.length() && same < form.length() && Character.toLowerCase(word.charAt(same)) == form.charAt(same)) same++;
        var shouted = same < word.length() && word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return word.substring(0, same) + (shouted ? form.substring(same).toUpperCase(Locale.ROOT) : form.substring(same));
    }
}
