package fi.luukku.coach;

import fi.luukku.coach.reading.Reading;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.Spelling;
import fi.luukku.hours.OpeningHours;
import fi.luukku.kernel.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A draft with what it answers, read once for all rules. What several rules ask for (the customer's manner, the
 * questions) is found out at the first asking: {@link #sign}.
 */
public final class Situation {

    private final ReplyDraft draft;
    private final Reading reply;
    private final @Nullable Reading customer;
    private final @Nullable Situation before;
    private final Morphology morphology;
    private final Spelling spelling;
    private final OpeningHours hours;
    private final Map<Class<?>, Object> signs = new HashMap<>();

    Situation(ReplyDraft draft, Reading reply, @Nullable Reading customer, @Nullable Situation before, Morphology morphology, Spelling spelling, OpeningHours hours) {
        this.draft = draft;
        this.reply = reply;
        this.customer = customer;
        this.before = before;
        this.morphology = morphology;
        this.spelling = spelling;
        this.hours = hours;
    }

    /** The same with another text in the draft's place. */
    Situation beside(Reading line) {
        return new Situation(draft, line, customer, null, morphology, spelling, hours);
    }

    public ReplyDraft draft() {
        return draft;
    }

    /** The draft. */
    public Reading reply() {
        return reply;
    }

    /** The message it answers, if there is one. */
    public @Nullable Reading customer() {
        return customer;
    }

    /** What we have answered to the same message already; null when nothing. */
    public @Nullable Situation before() {
        return before;
    }

    /** Of the draft; null when it is none of the three. */
    public @Nullable Language language() {
        return reply.language();
    }

    /** Of the customer's message; null when there is none, or it is none of the three. */
    public @Nullable Language customerLanguage() {
        return customer == null ? null : customer.language();
    }

    public Morphology morphology() {
        return morphology;
    }

    public Spelling spelling() {
        return spelling;
    }

    /** When the store is open. */
    public OpeningHours hours() {
        return hours;
    }

    /** How the customer speaks to us. */
    public Manner manner() {
        return sign(Manner.class, at -> Manner.of(at.customer()));
    }

    /** What a text shows, found out once. */
    @SuppressWarnings("unchecked")
    public <T> T sign(Class<T> kind, Function<Situation, T> find) {
        var known = (T) signs.get(kind);
        if (known != null) return known;
        var found = find.apply(this);
        signs.put(kind, found);
        return found;
    }
}
