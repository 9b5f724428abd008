package fi.luukku.playbook;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which saved replies are about the same as a message: those that share words with it, a word the more the fewer replies
 * have it, and more for a word of a reply's name or of the message's subject. Made once of all replies; asking it costs
 * some ten thousand look-ups at most.
 */
final class Fitting {

    private static final int MOST = 3;
    /** Cosine below which likeness is chance; measured by FittingTest. */
    private static final double NEAR = 0.22;
    /** How far behind the nearest one may be and still be shown beside it. */
    private static final double BESIDE = 0.6;
    private static final double IN_NAME = 3;
    private static final double IN_SUBJECT = 2;
    private static final int LEAST_WORDS = 2;
    private static final int LONGEST = 4000;

    /** @param named what its name says, parts of compounds left out: by one of these it must be met */
    private record Indexed(Id<SavedReply> id, Language language, Map<String, Double> weights, Set<String> named, double length) {}

    private record Near(Id<SavedReply> id, double likeness) {}

    private final Set<SavedReply> texts;
    private final List<Indexed> replies;
    private final Map<Language, Map<String, Double>> rarity = new HashMap<>();
    private final Lemmas lemmas;

    Fitting(List<SavedReply> replies, Lemmas lemmas) {
        this.lemmas = lemmas;
        this.texts = Set.copyOf(replies);
        for (var language : Language.values()) rarity.put(language, rarity(replies, language));
        this.replies = replies.stream().map(this::indexed).toList();
    }

    boolean isOf(List<SavedReply> all) {
        return all.size() == texts.size() && texts.containsAll(all);
    }

    private Map<String, Double> rarity(List<SavedReply> all, Language language) {
        var texts = all.stream().filter(reply -> reply.language() == language).map(reply -> lemmas.of(reply.name() + " " + reply.text(), language).keySet()).toList();
        var counts = new HashMap<String, Integer>();
        for (var words : texts) for (var word : words) counts.merge(word, 1, Integer::sum);
        var weights = new HashMap<String, Double>();
        counts.forEach((word, count) -> weights.put(word, Math.log((texts.size() + 1.0) / count)));
        return weights;
    }

    private Indexed indexed(SavedReply reply) {
        var language = reply.language();
        var name = lemmas.of(reply.name() + " " + reply.shortcut(), language);
        var weights = weighted(lemmas.of(reply.text(), language), language, 1);
        weighted(name, language, IN_NAME).forEach((word, weight) -> weights.merge(word, weight, Math::max));
        return new Indexed(reply.id(), language, weights, Set.copyOf(name.keySet().stream().filter(word -> name.get(word) >= Lemmas.OF_ROOT).toList()), length(weights));
    }

    private Map<String, Double> weighted(Map<String, Double> words, Language language, double times) {
        var weighted = new HashMap<String, Double>();
        words.forEach((word, weight) -> weighted.put(word, weight * times * rarity.get(language).getOrDefault(word, 0.0)));
        return weighted;
    }

    List<Id<SavedReply>> to(String subject, String message, Language language) {
        var words = weighted(lemmas.of(message.substring(0, Math.min(message.length(), LONGEST)), language), language, 1);
        weighted(lemmas.of(subject, language), language, IN_SUBJECT).forEach((word, weight) -> words.merge(word, weight, Math::max));
        words.values().removeIf(weight -> weight == 0);
        if (words.isEmpty()) return List.of();
        var near = replies.stream().filter(reply -> reply.language() == language).map(reply -> new Near(reply.id(), likeness(reply, words)))
            .filter(one -> one.likeness() >= NEAR).sorted(Comparator.comparingDouble(Near::likeness).reversed()).limit(MOST).toList();
        return near.stream().filter(one -> one.likeness() >= BESIDE * near.getFirst().likeness()).map(Near::id).toList();
    }

    /** The cosine of the angle between the two as weighted sets of words. */
    private static double likeness(Indexed reply, Map<String, Double> words) {
        var common = words.keySet().stream().filter(reply.weights()::containsKey).toList();
        // One word alone is chance, and so are any that are not what the reply is named for: "töitä" is not "työn alla".
        if (common.size() < LEAST_WORDS || common.stream().noneMatch(reply.named()::contains)) return 0;
        var shared = common.stream().mapToDouble(word -> reply.weights().get(word) * words.get(word)).sum();
        return shared == 0 ? 0 : shared / (reply.length() * length(words));
    }

    private static double length(Map<String, Double> words) {
        return Math.sqrt(words.values().stream().mapToDouble(weight -> weight * weight).sum());
    }
}
