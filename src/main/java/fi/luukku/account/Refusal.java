package fi.luukku.account;

import fi.luukku.kernel.Problem;
import fi.luukku.page.Frame;
import org.jspecify.annotations.Nullable;

/** What was wrong in a form, to be said beside the field. */
public record Refusal(String field, String key, Object[] arguments) {

    static Refusal of(Problem problem) {
        return new Refusal(problem instanceof Problem.Invalid invalid ? invalid.field() : "", problem.key(), problem.arguments());
    }

    /** The sentence for a field, or null when that field was right. */
    public static @Nullable String at(@Nullable Refusal refusal, String field, Frame frame) {
        return refusal != null && refusal.field.equals(field) ? frame.text(refusal.key, refusal.arguments) : null;
    }
}
