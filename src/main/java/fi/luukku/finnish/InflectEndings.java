package fi.luukku.finnish;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case, a number and whose it is, put on a word's stems. */
record InflectEndings(GrammaticalCase grammaticalCase, GrammaticalNumber number, @Nullable Possessive possessive) {

    /** The forms that are right for a word with these stems, the likeliest first. */
    List<String> on(String word, InflectStems stems) {
        var bare = number == GrammaticalNumber.SINGULAR && grammaticalCase != GrammaticalCase.COMITATIVE && grammaticalCase != GrammaticalCase.INSTRUCTIVE
            ? singular(word, stems) : plural(stems);
        return possessive == null ? bare : bare.stream().map(form -> owned(form, stems)).toList();
    }

    private List<String> singular(String word, InflectStems stems) {
        return switch (grammaticalCase) {
            case NOMINATIVE -> List.of(word);
            case GENITIVE, ACCUSATIVE -> List.of(stems.weak() + "n");
            case PARTITIVE -> stems.partitives();
            case ILLATIVE -> stems.illatives();
            case ESSIVE -> List.of(stems.strong() + "nA");
            default -> List.of(stems.weak() + ending());
        };
    }

    private List<String> plural(InflectStems stems) {
        return switch (grammaticalCase) {
            case NOMINATIVE, ACCUSATIVE -> List.of(stems.weak() + "t");
            case GENITIVE -> genitives(stems);
            case PARTITIVE -> partitives(stems);
            case ILLATIVE -> illatives(stems);
            case ESSIVE -> List.of(stems.pluralStrong() + "nA");
            case COMITATIVE -> List.of(stems.pluralStrong() + "ne");
            case INSTRUCTIVE -> List.of(stems.pluralWeak() + "n");
            default -> List.of(stems.pluralWeak() + ending());
        };
    }

    private String ending() {
        return switch (grammaticalCase) {
            case TRANSLATIVE -> "ksi";
            case INESSIVE -> "ssA";
            case ELATIVE -> "stA";
            case ADESSIVE -> "llA";
            case ABLATIVE -> "ltA";
            case ALLATIVE -> "lle";
            case ABESSIVE -> "ttA";
            case MANNER -> "sti";
            default -> throw new IllegalStateException("an ending of its own: " + grammaticalCase);
        };
    }

    private static List<String> genitives(InflectStems stems) {
        var all = new ArrayList<>(stems.pluralGenitives());
        if (!diphthong(stems)) all.add(stems.pluralStrong() + "en");
        else add(stems, all, without(stems) + "jen", stems.pluralWeak() + "den");
        if (diphthong(stems)) all.add(stems.pluralWeak() + "tten");
        return all;
    }

    private static List<String> partitives(InflectStems stems) {
        if (!diphthong(stems)) return List.of(stems.pluralStrong() + "A");
        var all = new ArrayList<String>(2);
        add(stems, all, without(stems) + "jA", stems.pluralWeak() + "tA");
        return all;
    }

    private static List<String> illatives(InflectStems stems) {
        if (!diphthong(stems)) return List.of(stems.pluralStrong() + "in");
        var strong = stems.strong();
        var contracted = strong.length() > 2 && strong.charAt(strong.length() - 1) == strong.charAt(strong.length() - 2);
        var weak = stems.pluralWeak() + "hin";
        return contracted ? List.of(stems.pluralStrong() + "siin", stems.pluralStrong() + "hin")
            : stems.contracted() ? List.of(weak, stems.pluralStrong() + "hin", stems.pluralStrong() + "siin") : List.of(stems.pluralStrong() + "hin", weak, stems.pluralStrong() + "siin");
    }

    private static void add(InflectStems stems, List<String> all, String simple, String contracted) {
        all.add(stems.contracted() ? contracted : simple);
        all.add(stems.contracted() ? simple : contracted);
    }

    private static boolean diphthong(InflectStems stems) {
        var plural = stems.pluralStrong();
        return plural.length() > 1 && (Vowels.is(plural.charAt(plural.length() - 2)) || plural.charAt(plural.length() - 2) == 'O');
    }

    private static String without(InflectStems stems) {
        return stems.pluralStrong().substring(0, stems.pluralStrong().length() - 1);
    }

    /** "kirjasi" is the nominative and the genitive, of one and of many. */
    private String owned(String form, InflectStems stems) {
        var one = number == GrammaticalNumber.SINGULAR;
        var stem = switch (grammaticalCase) {
            case NOMINATIVE, ACCUSATIVE -> stems.strong();
            case GENITIVE -> one ? stems.strong() : form.substring(0, form.length() - 1);
            case ILLATIVE -> form.substring(0, form.length() - 1);
            case TRANSLATIVE -> form.substring(0, form.length() - 1) + "e";
            default -> form;
        };
        if (possessive == Possessive.THEIR && !stem.equals(stems.strong()) && grammaticalCase != GrammaticalCase.GENITIVE && hasShortEnd(stem)) {
            return stem + stem.charAt(stem.length() - 1) + "n";
        }
        return stem + switch (possessive) {
            case MY -> "ni";
            case YOUR -> "si";
            case OUR -> "mme";
            case YOUR_PLURAL -> "nne";
            case THEIR -> "nsA";
            case null -> "";
        };
    }

    /** "talossaan", but "kirjaansa". */
    private static boolean hasShortEnd(String stem) {
        var last = Character.toLowerCase(stem.charAt(stem.length() - 1));
        return Character.toLowerCase(stem.charAt(stem.length() - 2)) != last;
    }

    /** Forms that only a dictionary's word has: a name is in none of them. */
    boolean isRare() {
        return grammaticalCase == GrammaticalCase.MANNER || grammaticalCase == GrammaticalCase.COMITATIVE || grammaticalCase == GrammaticalCase.INSTRUCTIVE;
    }
}
