package fi.luukku.finnish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bends a thing of several words: the noun at its end, and the adjectives before it that go with it (<em>sininen villatakki,
 * sinisen villatakin</em>). Says nothing when it is not sure, as of a title that is a clause.
 */
final class InflectPhrase {

    private static final Set<String> INVARIABLE = Set.of("ensi", "viime", "eri", "koko", "pikku", "kelpo", "super", "mini", "maxi", "pro", "plus");

    private final Morphology morphology;
    private final InflectKnown known;
    private final InflectWord word;

    InflectPhrase(Morphology morphology, InflectKnown known, InflectWord word) {
        this.morphology = morphology;
        this.known = known;
        this.word = word;
    }

    Optional<String> form(List<String> words, Naming naming, InflectEndings endings) {
        var head = words.getLast();
        // "Iittala Teema -lautanen" is one compound: nothing before its end bends.
        if (words.size() > 1 && head.length() > 2 && head.charAt(0) == '-') {
            return form(List.of(head.substring(1)), naming, endings).map(end -> String.join(" ", words.subList(0, words.size() - 1)) + " -" + end);
        }
        var number = number(head, naming, words);
        if (number == null) return Optional.empty();
        var end = word.form(head, naming, endings);
        if (end.isEmpty()) return end;
        var all = new ArrayList<String>();
        all.add(end.get());
        for (int i = words.size() - 2; i >= 0; i--) {
            var modifier = modifier(words.get(i), number, new InflectEndings(endings.grammaticalCase(), endings.number(), null));
            if (modifier.isEmpty()) return modifier;
            all.addFirst(modifier.get());
        }
        return Optional.of(String.join(" ", all));
    }

    /** Whether the head names one or many; null when it can't be what bends. */
    private @Nullable GrammaticalNumber number(String head, Naming naming, List<String> words) {
        var bases = known.bases(head, naming);
        if (!bases.isEmpty()) return bases.getFirst().number();
        var several = words.size() > 1;
        // Without a dictionary "vuosi" would become "vuosin".
        if (naming == Naming.THING && !morphology.isAvailable()) return null;
        if (InflectSpelled.isSpelled(head)) return !several || isModel(words.get(words.size() - 2)) ? GrammaticalNumber.SINGULAR : null;
        var name = naming != Naming.THING || several && Character.isUpperCase(head.charAt(0));
        return !name && morphology.knows(head) ? null : GrammaticalNumber.SINGULAR;
    }

    /** "iPhone" in "iPhone 15". A number after Finnish words is a year or a size, which does not bend. */
    private boolean isModel(String before) {
        return morphology.isAvailable() && !morphology.knows(before) && before.chars().allMatch(Character::isLetter);
    }

    private Optional<String> modifier(String before, GrammaticalNumber number, InflectEndings endings) {
        if (INVARIABLE.contains(before.toLowerCase(Locale.ROOT))) return Optional.of(before);
        if (!before.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '\'')) return Optional.empty();
        var readings = morphology.analyse(before);
        var agreeing = readings.stream().anyMatch(one -> one.grammaticalCase() == GrammaticalCase.NOMINATIVE && one.number() == number && bends(one));
        if (agreeing) return word.form(before, Naming.THING, number == GrammaticalNumber.PLURAL ? new InflectEndings(endings.grammaticalCase(), number, null) : endings);
        var apart = readings.isEmpty() || readings.stream().anyMatch(one -> one.grammaticalCase() == GrammaticalCase.GENITIVE
            || one.wordClass() != null && one.wordClass().isName() && one.grammaticalCase() == GrammaticalCase.NOMINATIVE);
        return apart ? Optional.of(before) : Optional.empty();
    }

    private static boolean bends(Analysis one) {
        return one.wordClass() == WordClass.ADJECTIVE || one.wordClass() == WordClass.NOUN_OR_ADJECTIVE || one.participle() != null;
    }
}
