package fi.luukku.finnish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Bends words that the dictionary knows: makes every form that the word's ending allows, and takes the one that it reads as meant. */
final class InflectKnown {

    /** First parts of compounds that bend with the second: Uusikaupunki, Uudessakaupungissa. */
    private static final List<String> BENDING = List.of("uusi", "iso", "vanha", "pieni", "pitkä", "suuri", "musta", "valkea", "vähä", "oma", "pyhä", "hyvä", "vieras");

    /** Words that could bend either way and mean the new word, not the old one: viinin (wine), not viinen (quiver). */
    private static final Pattern NEW = Pattern.compile(".*(viini|riisi|laki|palvi|olvi|kaihi)");
    /** Names of one place that are bent as of many. */
    private static final Set<String> MANY = Set.of("kauniainen");

    private final Morphology morphology;

    InflectKnown(Morphology morphology) {
        this.morphology = morphology;
    }

    /** The readings of a word as the base form of something, the likeliest first; of what has no singular, as its plural. */
    List<Analysis> bases(String word, Naming naming) {
        var bare = morphology.analyse(word).stream().filter(one -> one.grammaticalCase() == GrammaticalCase.NOMINATIVE && one.possessive() == null
            && one.clitics().isEmpty() && naming.classes().contains(one.wordClass())).toList();
        var single = bare.stream().filter(one -> one.number() == GrammaticalNumber.SINGULAR).toList();
        return (single.isEmpty() ? bare : single).stream().sorted(Comparator.comparingInt(one -> naming.classes().indexOf(one.wordClass()))).toList();
    }

    /** @param base one of {@link #bases}: what is a plural stays one */
    Optional<String> form(String word, Analysis base, InflectEndings endings) {
        var lower = word.toLowerCase(Locale.ROOT);
        var plural = base.number() == GrammaticalNumber.PLURAL || MANY.contains(lower);
        var wanted = plural ? new InflectEndings(endings.grammaticalCase(), GrammaticalNumber.PLURAL, endings.possessive()) : endings;
        if (bare(endings) && (endings.number() == base.number() || plural)) return Optional.of(lower);
        var singular = plural ? base.lemma().toLowerCase(Locale.ROOT) : lower;
        return candidates(singular, base, wanted).stream().filter(form -> reads(form, base, wanted)).findFirst();
    }

    private static boolean bare(InflectEndings endings) {
        return endings.possessive() == null && (endings.grammaticalCase() == GrammaticalCase.NOMINATIVE
            || endings.grammaticalCase() == GrammaticalCase.ACCUSATIVE && endings.number() == GrammaticalNumber.PLURAL);
    }

    private static List<String> candidates(String word, Analysis base, InflectEndings endings) {
        var all = new ArrayList<String>();
        if (word.length() < 2) return all;
        var back = Harmony.isBack(word);
        for (var harmony : new boolean[] {back, !back}) {
            for (var stems : types(word, base)) for (var form : endings.on(word, stems)) all.add(Harmony.settle(form, harmony));
        }
        for (var first : BENDING) {
            if (!word.startsWith(first) || word.length() < first.length() + 3) continue;
            var rest = word.substring(first.length());
            var hyphen = rest.startsWith("-") ? "-" : "";
            var alone = new InflectEndings(endings.grammaticalCase(), endings.number(), null);
            for (var start : candidates(first, base, alone)) for (var end : candidates(rest.substring(hyphen.length()), base, endings)) all.add(start + hyphen + end);
        }
        return all;
    }

    /** Of two ways that the dictionary allows, names take that of new words: Helmin, Eliaksen. */
    private static List<InflectStems> types(String word, Analysis base) {
        var types = InflectTypes.of(word);
        var unchanged = base.wordClass() == WordClass.FIRST_NAME || NEW.matcher(word).matches();
        if (!unchanged) return types;
        // The dictionary bends the name Suvi as the summer; nobody else does.
        if (word.endsWith("i") && base.wordClass() == WordClass.FIRST_NAME) return types.stream().filter(type -> type.strong().equals(word)).toList();
        // Nor does anyone say Jonasin, though it does.
        if (word.matches(".*[aeiouyäö].*[aui]s") && base.wordClass() == WordClass.FIRST_NAME) types = types.subList(0, types.size() - 1);
        var stem = word.endsWith("ias") ? word.substring(0, word.length() - 1) + "kse" : word;
        return types.stream().sorted(Comparator.comparing(type -> !type.strong().equals(stem))).toList();
    }

    private boolean reads(String form, Analysis base, InflectEndings endings) {
        return morphology.analyse(form).stream().anyMatch(one -> one.lemma().equals(base.lemma()) && one.wordClass() == base.wordClass()
            && one.comparison() == base.comparison() && one.clitics().isEmpty() && one.possessive() == endings.possessive() && agrees(one, endings));
    }

    private static boolean agrees(Analysis one, InflectEndings endings) {
        var owned = endings.possessive() != null;
        var number = one.number() == endings.number();
        return switch (endings.grammaticalCase()) {
            // The dictionary reads "kirjasi" as any of the four.
            case NOMINATIVE -> one.grammaticalCase() == GrammaticalCase.NOMINATIVE && (number || owned);
            case ACCUSATIVE -> owned ? one.grammaticalCase() == GrammaticalCase.NOMINATIVE
                : one.grammaticalCase() == (endings.number() == GrammaticalNumber.SINGULAR ? GrammaticalCase.GENITIVE : GrammaticalCase.NOMINATIVE) && number;
            case GENITIVE -> owned ? one.grammaticalCase() == GrammaticalCase.GENITIVE || one.grammaticalCase() == GrammaticalCase.NOMINATIVE
                : one.grammaticalCase() == GrammaticalCase.GENITIVE && number;
            case COMITATIVE, INSTRUCTIVE, MANNER -> one.grammaticalCase() == endings.grammaticalCase();
            default -> one.grammaticalCase() == endings.grammaticalCase() && number;
        };
    }
}
