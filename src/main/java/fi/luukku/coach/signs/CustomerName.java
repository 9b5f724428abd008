package fi.luukku.coach.signs;

import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Morphology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The name that the customer gave, with their message or below it. An organisation is called by the name of the one who
 * writes for it, if they tell it.
 *
 * @param first        the first name; null when none was given
 * @param whole        all of it as they are called: "Maija Virtanen"
 * @param words        of that name, in lower case
 * @param organisation the words of what they write for, in lower case; empty for one who writes for themselves
 */
public record CustomerName(@Nullable String first, String whole, Set<String> words, Set<String> organisation) {

    private static final CustomerName NONE = new CustomerName(null, "", Set.of(), Set.of());
    private static final int LONGEST = 4;
    private static final int SHORTEST_STEM = 3;
    /** Between an organisation and the one who writes for it: "As Oy Mäntyrinne / Heikki Lamminen". */
    private static final String BETWEEN = "[/|,;()–—]|\\s-\\s";

    public static CustomerName of(Situation at) {
        return of(at.draft().customerName(), at.customer(), at.morphology());
    }

    /** @param given as it stands with the message, which may be an address or nothing */
    public static CustomerName of(@Nullable String given, @Nullable Reading message, Morphology morphology) {
        var told = given == null ? "" : given;
        var organisation = organisation(told);
        if (!organisation.isEmpty()) return writer(told, message, morphology, organisation).of(organisation);
        var words = words(told.replace(',', ' '));
        if (!words.isEmpty() && words.size() <= LONGEST && words.stream().allMatch(PersonNames::isWritable)) return person(words, message, morphology);
        return message == null ? NONE : person(SignedName.in(message, morphology, Set.of()), morphology);
    }

    public boolean company() {
        return !organisation.isEmpty();
    }

    /** Whether a word is a part of the name, in any case. */
    public boolean is(Word word) {
        if (words.isEmpty()) return false;
        if (words.contains(word.lower())) return true;
        for (var lemma : word.lemmas()) if (words.contains(lemma)) return true;
        // Names that the dictionary does not know are bent too: Tranille, Tran:n.
        if (word.analyses().isEmpty() && word.token().isCapitalised()) for (var name : words) if (isBent(name, word.lower())) return true;
        return false;
    }

    /** Whether a word calls them: by their name, or by that of what they write for. */
    boolean calls(Word word) {
        return is(word) || word.token().isCapitalised() && organisation.contains(word.lower());
    }

    private static boolean isBent(String name, String word) {
        if (name.length() < SHORTEST_STEM || !word.startsWith(name)) return false;
        return Set.of("n", "in", "a", "ä", "ia", "iä", "lle", "ille", "lla", "llä", "illa", "illä", "lta", "ltä", "ilta", "iltä", "sta", "stä", "ista", "s", "'s", "’s", ":n", ":lle").contains(word.substring(name.length()));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** The words of those pieces that are no person's; none when it is a person. */
    private static Set<String> organisation(String given) {
        return Arrays.stream(given.split(BETWEEN)).map(CustomerName::words).filter(piece -> piece.stream().anyMatch(OrganisationWords::has))
            .flatMap(List::stream).map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Who writes for an organisation: named beside it, or below the message. */
    private static CustomerName writer(String given, @Nullable Reading message, Morphology morphology, Set<String> organisation) {
        var names = new PersonNames(morphology);
        for (var piece : given.split(BETWEEN)) {
            var words = words(piece);
            var isPerson = words.size() <= LONGEST && words.stream().allMatch(word -> PersonNames.isWritable(word) && !OrganisationWords.has(word)) && words.stream().anyMatch(names::isFirst);
            if (isPerson) return person(words, morphology);
        }
        return message == null ? NONE : person(SignedName.in(message, morphology, organisation), morphology);
    }

    private CustomerName of(Set<String> organisation) {
        return new CustomerName(first, whole, words, organisation);
    }

    /** Whom the name given leaves without a first name is called by the one below their message: "Virtanen", signed Maija. */
    private static CustomerName person(List<String> words, @Nullable Reading message, Morphology morphology) {
        var given = person(words, morphology);
        if (given.first != null || message == null) return given;
        var signed = person(SignedName.in(message, morphology, Set.of()), morphology);
        return signed.first != null && new PersonNames(morphology).isFirst(signed.first) ? signed.knownBy(given.words) : given;
    }

    private CustomerName knownBy(Set<String> others) {
        var all = new HashSet<>(words);
        all.addAll(others);
        return new CustomerName(first, whole, Set.copyOf(all), organisation);
    }

    private static CustomerName person(List<String> words, Morphology morphology) {
        var names = new PersonNames(morphology);
        var full = words.stream().filter(word -> !PersonNames.isTitle(word)).map(PersonNames::written).toList();
        if (full.isEmpty()) return NONE;
        // "Rouva Virtanen" tells a last name alone.
        var first = full.size() == 1 && words.size() > 1 && !names.isFirst(full.getFirst()) ? null : first(full, names);
        // "Virtanen Maija" is called Maija Virtanen.
        var order = new ArrayList<>(full);
        if (first != null && names.isLast(full.getFirst()) && order.remove(first)) order.addFirst(first);
        return new CustomerName(first, String.join(" ", order), lower(full, first), Set.of());
    }

    /** One who gave a last name alone is not called by it. */
    private static @Nullable String first(List<String> full, PersonNames names) {
        var known = full.stream().filter(names::isFirst).findFirst();
        if (known.isPresent()) return known.get();
        if (names.couldBeFirst(full.getFirst())) return full.getFirst();
        var turned = full.size() == 2 && names.isLast(full.getFirst()) && names.couldBeFirst(full.getLast());
        return turned ? full.getLast() : null;
    }

    private static Set<String> lower(List<String> full, @Nullable String first) {
        var lower = new HashSet<String>();
        for (var word : full) if (!PersonNames.isInitial(word)) lower.add(word.toLowerCase(Locale.ROOT));
        if (first != null) for (var part : first.split("-")) if (part.length() >= SHORTEST_STEM) lower.add(part.toLowerCase(Locale.ROOT));
        return Set.copyOf(lower);
    }
}
