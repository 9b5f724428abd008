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
 * have it, and twice for a word of a reply's name. Made once of all replies; asking it costs some ten thousand look-ups at most.
 */
final class Fitting {

    private static final int MOST = 3;
    /** Cosine below which likeness is chance; measured by FittingTest. */
    private static final double NEAR = 0.16;
    /** How far behind the nearest one may be and still be shown beside it. */
    private static final double BESIDE = 0.6;
    private static final double IN_NAME = 2;
    private static final int LEAST_WORDS = 2;

    private record Indexed(Id<SavedReply> id, Language language, Map<String, Double> weights, double length) {}

    private record Near(Id<SavedReply> id, double likeness) {}

    private final List<Indexed> replies;
    private final Map<Language, Map<String, Double>> rarity = new HashMap<>();
    private final Lemmas lemmas;

    Fitting(List<SavedReply> replies, Lemmas lemmas) {
        this.lemmas = lemmas;
        for (var language : Language.values()) rarity.put(language, rarity(replies, language));
        this.replies = replies.stream().map(this::indexed).toList();
    }

    private Map<String, Double> rarity(List<SavedReply> all, Language language) {
        var sets = all.stream().filter(reply -> reply.language() == language).map(reply -> lemmas.of(reply.name() + " " + reply.text(), language)).toList();
        var counts = new HashMap<String, Integer>();
        for (var set : sets) for (var lemma : set) counts.merge(lemma, 1, Integer::sum);
        var weights = new HashMap<String, Double>();
        counts.forEach((lemma, count) -> weights.put(lemma, Math.log((sets.size() + 1.0) / count)));
        return weights;
    }

    private Indexed indexed(SavedReply reply) {
        var named = lemmas.of(reply.name() + " " + reply.shortcut(), reply.language());
        var weights = new HashMap<String, Double>();
        for (var lemma : lemmas.of(reply.text(), reply.language())) weights.put(lemma, rare(lemma, reply.language()));
        for (var lemma : named) weights.put(lemma, IN_NAME * rare(lemma, reply.language()));
        return new Indexed(reply.id(), reply.language(), weights, length(weights.values()));
    }

    private double rare(String lemma, Language language) {
        return rarity.get(language).getOrDefault(lemma, 0.0);
    }

    List<Id<SavedReply>> to(String message, Language language) {
        var words = lemmas.of(message.substring(0, Math.min(message.length(), 4000)), language);
        var length = length(words.stream().map(word -> rare(word, language)).toList());
        if (length == 0) return List.of();
        var near = replies.stream().filter(reply -> reply.language() == language)
            .map(reply -> new Near(reply.id(), likeness(reply, words, language, length))).filter(one -> one.likeness() >= NEAR)
            .sorted(Comparator.comparingDouble(Near::likeness).reversed()).limit(MOST).toList();
        return near.stream().filter(one -> one.likeness() >= BESIDE * near.getFirst().likeness()).map(Near::id).toList();
    }

    /** The cosine of the angle between the two as weighted sets of words. */
    private double likeness(Indexed reply, Set<String> words, Language language, double length) {
        var common = words.stream().filter(reply.weights()::containsKey).toList();
        // One word alone is chance: "töitä" is not "työn alla".
        if (common.size() < LEAST_WORDS) return 0;
        var shared = common.stream().mapToDouble(word -> reply.weights().get(word) * rare(word, language)).sum();
        return reply.length() == 0 ? 0 : shared / (reply.length() * length);
    }

    private static double length(Iterable<Double> weights) {
        var squares = 0.0;
        for (var weight : weights) squares += weight * weight;
        return Math.sqrt(squares);
    }
}
