package fi.luukku.finnish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names that no dictionary knows, by the rules of Kielitoimiston ohjepankki: a vowel takes endings as it is (<em>Ikean</em>),
 * a consonant with an i (<em>Nikonin</em>), and one that is not spoken with an apostrophe (<em>Bordeaux'n</em>).
 */
final class InflectForeign {

    /** Written in our letters, with nothing odd in them. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}]['’\\p{IsLatin}]*\\p{IsLatin}");
    /** Ends in a long vowel as it is spoken, and in that vowel's letters or more. */
    private static final Pattern FRENCH = Pattern.compile("(?:.*(?:eau|eaux|ault|auld|eot|aux|oux|anault)|camus|dumas|louis|fabergé|françois|grand prix|cadeaux)");
    private static final Pattern SILENT = Pattern.compile(".*[bcdfghjklmnpqrstvwxz]");
    private static final Pattern CLASSICAL = Pattern.compile(".*[aeiouyäö].*[^aeiouyäö](?:as|us|is|os|ys)");

    private InflectForeign() {}

    static boolean isFrench(String word) {
        return FRENCH.matcher(word.toLowerCase(Locale.ROOT)).matches();
    }

    static Optional<String> form(String word, InflectEndings endings) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (!WORD.matcher(lower).matches()) return Optional.empty();
        if (endings.grammaticalCase() == GrammaticalCase.NOMINATIVE && endings.number() == GrammaticalNumber.SINGULAR && endings.possessive() == null) return Optional.of(lower);
        var stems = stems(lower);
        if (stems == null) return Optional.empty();
        return endings.on(lower, stems).stream().findFirst().map(form -> Harmony.settle(form, isBack(lower)));
    }

    private static boolean isBack(String lower) {
        return isFrench(lower) ? !lower.equals("camus") && !lower.equals("louis") : Harmony.isBack(lower);
    }

    private static @Nullable InflectStems stems(String lower) {
        if (isFrench(lower)) return silent(lower);
        if (lower.endsWith("w")) return silent(lower);
        return Vowels.is(lower.charAt(lower.length() - 1)) ? vowel(lower) : consonant(lower);
    }

    /** Rousseau, Rousseaun; Renault, Renault'n. */
    private static InflectStems silent(String lower) {
        var stem = SILENT.matcher(lower).matches() ? lower + "'" : lower;
        var vowel = switch (lower) { case "camus" -> 'y'; case "dumas" -> 'a'; case "louis" -> 'i'; case "fabergé" -> 'e'; default -> lower.endsWith("oux") || lower.endsWith("ew") ? 'u' : 'o'; };
        return new InflectStems(stem, stem, List.of(stem + "tA"), List.of(stem + "h" + vowel + "n"), stem + "i", stem + "i", List.of(), true);
    }

    private static InflectStems vowel(String lower) {
        var last = lower.charAt(lower.length() - 1);
        if (last == 'é' || last == 'è') {
            return new InflectStems(lower, lower, List.of(lower + "tA"), List.of(lower + "hen"), lower + "i", lower + "i", List.of(), true);
        }
        var types = InflectTypes.of(lower);
        var long1 = types.getFirst().partitives().equals(List.of(lower + "tA"));
        if (long1 && !lower.endsWith("ie")) return types.getFirst();
        var weak = Gradation.shortened(lower);
        return types.stream().filter(type -> type.strong().equals(lower) && type.weak().equals(weak)).findFirst().orElseGet(() -> plain(lower));
    }

    private static InflectStems plain(String lower) {
        return InflectStems.of(lower, lower, List.of(lower + "A"), lower + Vowels.plain(lower.charAt(lower.length() - 1)) + "n", lower + "i", lower + "i");
    }

    /** Virtanen, Virtasen; Adidas, Adidaksen; Nikon, Nikonin. */
    private static InflectStems consonant(String lower) {
        var types = InflectTypes.of(lower);
        var before = lower.substring(0, lower.length() - 1);
        if (lower.endsWith("nen") && lower.length() > 5) return types.getFirst();
        if (CLASSICAL.matcher(lower).matches()) return types.stream().filter(type -> type.strong().equals(before + "kse")).findFirst().orElseThrow();
        return types.getLast();
    }
}
