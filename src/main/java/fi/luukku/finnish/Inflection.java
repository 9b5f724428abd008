package fi.luukku.finnish;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts Finnish words and names into a case: <em>Aalto, Aallon; sininen villatakki, sinistä villatakkia</em>. Says nothing
 * rather than something that looks wrong. Rules for names and letters: Kielitoimiston ohjepankki. Safe for any number of threads.
 */
public final class Inflection {

    private static final int LONGEST = 200;
    private static final int KEPT = 1000;

    private record Asked(String words, Naming naming, GrammaticalCase grammaticalCase, GrammaticalNumber number, @Nullable Possessive possessive) {}

    /** The same few names and products are asked for at each saved reply. */
    private final Map<Asked, Optional<String>> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Optional<String>> eldest) {
            return size() > KEPT;
        }
    });
    private final InflectWord word;
    private final InflectPhrase phrase;

    public Inflection(Morphology morphology) {
        var known = new InflectKnown(morphology);
        this.word = new InflectWord(known);
        this.phrase = new InflectPhrase(morphology, known, word);
    }

    public Optional<String> inflect(String words, Naming naming, GrammaticalCase grammaticalCase) {
        return inflect(words, naming, grammaticalCase, GrammaticalNumber.SINGULAR, null);
    }

    /**
     * The form, or nothing when it is not sure.
     *
     * @param words      in the nominative; what is a plural (<em>mustat housut</em>) stays one
     * @param possessive whose it is; only for common words
     */
    public Optional<String> inflect(String words, Naming naming, GrammaticalCase grammaticalCase, GrammaticalNumber number, @Nullable Possessive possessive) {
        if (words.isBlank() || words.length() > LONGEST) return Optional.empty();
        var asked = new Asked(words.strip(), naming, grammaticalCase, number, possessive);
        var kept = known.get(asked);
        if (kept != null) return kept;
        var form = form(List.of(asked.words().split("\\s+")), naming, new InflectEndings(grammaticalCase, number, possessive));
        known.put(asked, form);
        return form;
    }

    private Optional<String> form(List<String> all, Naming naming, InflectEndings endings) {
        if (naming != Naming.FIRST_NAME && naming != Naming.LAST_NAME) return phrase.form(all, naming, endings);
        return word.form(name(all.getLast()), naming, endings).map(last -> joined(all.subList(0, all.size() - 1), last));
    }

    /**
     * A name that does not bend, after a word for what it is that does: <em>kirjan Saariston vuosi 2026</em>.
     *
     * @param kind a word that the dictionary knows, in the nominative
     */
    public Optional<String> withKind(String kind, String name, GrammaticalCase grammaticalCase, GrammaticalNumber number) {
        return inflect(kind, Naming.THING, grammaticalCase, number, null).map(bent -> bent + " " + name.strip());
    }

    /** As a name is written: people type "matti" and "MATTI". */
    private static String name(String typed) {
        var shouted = typed.length() > 2 && typed.equals(typed.toUpperCase(Locale.ROOT));
        var lower = shouted || typed.equals(typed.toLowerCase(Locale.ROOT)) ? typed.toLowerCase(Locale.ROOT) : typed;
        return lower.equals(typed) && !typed.equals(typed.toLowerCase(Locale.ROOT)) ? typed : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    private static String joined(List<String> before, String last) {
        return before.isEmpty() ? last : String.join(" ", before) + " " + last;
    }
}
