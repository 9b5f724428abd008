package fi.luukku.playbook;

import fi.luukku.kernel.Language;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Whether a message speaks of a playbook's own words, in whatever form: all words of one phrase in one sentence. */
final class SpokenOf {

    private static final int LONGEST = 4000;

    private final Lemmas lemmas;
    private final Language language;
    private final List<Set<String>> sentences;

    SpokenOf(Lemmas lemmas, String message, Language language) {
        this.lemmas = lemmas;
        this.language = language;
        this.sentences = Arrays.stream(message.substring(0, Math.min(message.length(), LONGEST)).split("[.!?]\\s|\n")).map(sentence -> lemmas.bases(sentence, language)).toList();
    }

    /** Words of another language than the message's would meet by chance only. */
    boolean has(Playbook playbook) {
        return playbook.language() == language && Arrays.stream(playbook.words().split(",")).anyMatch(phrase -> !phrase.isBlank() && has(phrase));
    }

    private boolean has(String phrase) {
        var words = Arrays.stream(phrase.strip().split("\\s+")).map(word -> lemmas.bases(word, language)).filter(bases -> !bases.isEmpty()).toList();
        return !words.isEmpty() && sentences.stream().anyMatch(said -> words.stream().noneMatch(bases -> Collections.disjoint(bases, said)));
    }
}
