package fi.luukku.coach;

import fi.luukku.hours.OpeningHours;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a brand has decided of the coach.
 *
 * @param severities by the ids of the rules whose severity the brand has changed
 * @param phrases    the house's own: what not to write here
 * @param muted      rules that the writer wants no more of in this reply
 * @param hours      by which "tomorrow" and "in three working days" are reckoned
 */
public record HouseRules(Map<String, Setting> severities, List<Phrase> phrases, Set<String> muted, OpeningHours hours) {

    public static final HouseRules NONE = new HouseRules(Map.of(), List.of(), Set.of());

    /** Of a store with office hours. */
    public HouseRules(Map<String, Setting> severities, List<Phrase> phrases, Set<String> muted) {
        this(severities, phrases, muted, OpeningHours.OFFICE);
    }

    public enum Setting { OFF, HINT, WARN, STOP }

    /**
     * @param text     words as they stand in a draft, in any case; in Finnish in any form
     * @param instead  what to write instead; null when it is only to be marked
     * @param why      the house's own sentence
     * @param severity stop, warn or hint
     */
    public record Phrase(String text, @Nullable String instead, String why, Severity severity) {}

    /** Null when the rule is silent here. */
    @Nullable Severity severity(Rule rule) {
        return muted.contains(rule.id()) && mayBePutAside(rule) ? null : decided(rule);
    }

    /** What must not leave here, by the rule itself or by the house, is not put aside by the one who writes: they confirm it with a reason. */
    boolean mayBePutAside(Rule rule) {
        return decided(rule) != Severity.STOP;
    }

    /** The phrases to be looked for: of those put aside only what stops. */
    List<Phrase> heard() {
        return muted.contains(HousePhrases.ID) ? phrases.stream().filter(phrase -> phrase.severity() == Severity.STOP).toList() : phrases;
    }

    private @Nullable Severity decided(Rule rule) {
        return switch (severities.get(rule.id())) {
            case null -> rule.severity();
            case OFF -> null;
            case HINT -> Severity.HINT;
            case WARN -> Severity.WARN;
            case STOP -> Severity.STOP;
        };
    }
}
