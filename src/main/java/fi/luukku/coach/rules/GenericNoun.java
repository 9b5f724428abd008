package fi.luukku.coach.rules;

import fi.luukku.coach.Capitals;
import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Thing;
import fi.luukku.kernel.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "Tuotteenne", where the customer wrote of a lamp; and "the customer", said to the customer. */
final class GenericNoun extends NamedRule {

    private final RuleFile file = RuleFile.of(id());
    private final Phrases things = file.phrases("thing");
    private final Phrases general = file.phrases("general");
    private final Phrases customers = file.phrases("customer");
    private final Phrases others = file.phrases("other");

    GenericNoun() {
        super("generic.noun", Severity.HINT, new Cost(Factor.CARING, 0.3));
    }

    @Override
    public void check(Situation at, Findings findings) {
        things(at, findings);
        thirdPerson(at, findings);
    }

    private void things(Situation at, Findings findings) {
        var thing = Thing.in(at);
        if (thing.name() == null) return;
        var isNamed = names(at.reply(), thing.name()) || thing.others().stream().anyMatch(name -> names(at.reply(), name));
        var passed = words(at.reply(), general);
        var inflected = new HashMap<String, Optional<String>>();
        for (var match : at.reply().all(things)) {
            var word = match.last();
            if (passed.contains(word.index()) || word.has(Feature.OUR) || isNamed && !isTheirs(word)) continue;
            findings.add(match.start(), match.end(), "say", fixes(match, thing, at, inflected), thing.name());
        }
    }

    /** Whether the draft calls it by its name somewhere; then a second word for it does no harm. */
    private static boolean names(Reading reply, String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return reply.words().stream().anyMatch(word -> word.lower().equals(lower) || word.lemmas().contains(lower) || word.analyses().stream().anyMatch(reading -> reading.parts().getLast().lemma().equalsIgnoreCase(lower)))
            || lower.contains(" ") && reply.text().toLowerCase(Locale.ROOT).contains(lower);
    }

    private static boolean isTheirs(Word word) {
        return word.has(Feature.YOUR) || word.has(Feature.THY);
    }

    private static List<Fix> fixes(Match match, Thing thing, Situation at, Map<String, Optional<String>> inflected) {
        if (!thing.isSure() || at.language() != Language.FI || at.customerLanguage() != Language.FI || match.words().size() > 1) return List.of();
        var word = match.first();
        return inflected.computeIfAbsent(word.lower(), any -> inflected(word, thing.name(), at))
            .map(text -> new Fix(Capitals.like(word.text(), text), word.start(), word.end())).stream().toList();
    }

    private static Optional<String> inflected(Word word, String name, Situation at) {
        return word.analyses().isEmpty() ? Optional.empty() : new Inflection(at.morphology()).like(word, word.analyses().getFirst().lemma(), name);
    }

    private void thirdPerson(Situation at, Findings findings) {
        // A shop writes of its own customers to us: then they are someone else.
        if (at.customer() != null && at.customer().has(customers)) return;
        var passed = words(at.reply(), others);
        for (var match : at.reply().all(customers)) if (!passed.contains(match.last().index()) && !passed.contains(match.first().index())) findings.add(match.start(), match.end(), "say-customer", List.of());
    }

    private static Set<Integer> words(Reading text, Phrases phrases) {
        var words = new HashSet<Integer>();
        for (var match : text.all(phrases)) for (var word : match.words()) words.add(word.index());
        return words;
    }
}
