package fi.luukku.playbook;

import fi.luukku.kernel.Language;
import java.util.Arrays;
import java.util.Map;

/** Whether a message speaks of a playbook's own words, in whatever form. */
final class SpokenOf {

    private static final int LONGEST = 4000;

    private final Lemmas lemmas;
    private final Language language;
    private final Map<String, Double> said;

    SpokenOf(Lemmas lemmas, String message, Language language) {
        this.lemmas = lemmas;
        this.language = language;
        this.said = lemmas.of(message.substring(0, Math.min(message.length(), LONGEST)), language);
    }

    /** Words of another language than the message's would meet by chance only. */
    boolean has(Playbook playbook) {
        return playbook.language() == language && Arrays.stream(playbook.words().split(",")).anyMatch(phrase -> !phrase.isBlank() && hasAll(phrase));
    }

    private boolean hasAll(String phrase) {
        return Arrays.stream(phrase.strip().split("\\s+")).allMatch(this::has);
    }

    /** A word whose base form the message has whole: the part of a compound is another thing. */
    private boolean has(String word) {
        return lemmas.of(word, language).entrySet().stream().anyMatch(form -> form.getValue() == 1 && said.getOrDefault(form.getKey(), 0.0) == 1);
    }
}
