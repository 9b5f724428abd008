package fi.luukku.coach.rules;

import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Complaint;
import fi.luukku.kernel.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the customer asks whether we do at all, as "korjaatteko kenkiä?": answered by "korjaamme", nothing is promised.
 *
 * @param verbs their base forms in Finnish, the verbs as they stand in other languages
 */
record TradeAsked(Set<String> verbs) {

    private static final Set<String> YOU = Set.of("ni", "du");
    /** With these they ask for something for themselves. */
    private static final Set<String> THEIR_OWN = Set.of("min", "mitt", "mina", "mig", "oss", "vår", "vårt", "våra");
    private static final int NEAR = 8;

    static TradeAsked in(Situation at) {
        return at.sign(TradeAsked.class, TradeAsked::find);
    }

    private static TradeAsked find(Situation at) {
        var customer = at.customer();
        var verbs = new HashSet<String>();
        // After a harm, what they ask is that it be put right.
        if (customer == null || customer.language() != at.language() || Complaint.in(at).isAtLeast(Complaint.Strength.HARM)) return new TradeAsked(verbs);
        for (var word : customer.words()) if (customer.language() == Language.FI ? isAskedInFinnish(word, customer) : isAskedInSwedish(word, customer)) verbs.addAll(customer.language() == Language.FI ? word.lemmas() : Set.of(word.lower()));
        return new TradeAsked(verbs);
    }

    /** "Vaihdatteko paristoja": of all such things, and not of one. */
    private static boolean isAskedInFinnish(Word word, Reading customer) {
        return word.has(Feature.QUESTION) && word.has(Feature.YE) && after(word, customer).stream().anyMatch(each -> each.has(Feature.PARTITIVE) && each.has(Feature.PLURAL));
    }

    private static boolean isAskedInSwedish(Word word, Reading customer) {
        var after = after(word, customer);
        return !after.isEmpty() && YOU.contains(after.getFirst().lower()) && after.stream().noneMatch(each -> THEIR_OWN.contains(each.lower()));
    }

    private static List<Word> after(Word word, Reading customer) {
        var words = customer.words();
        return words.subList(word.index() + 1, Math.min(words.size(), word.index() + 1 + NEAR)).stream().filter(each -> each.sentence() == word.sentence()).toList();
    }
}
