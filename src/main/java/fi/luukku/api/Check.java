package fi.luukku.api;

import fi.luukku.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What a text must be to be taken. */
final class Check {

    private Check() {}

    static String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) throw new Problem.Invalid(field, "problem.required");
        return atMost(field, value, longest).strip();
    }

    static @Nullable String optional(String field, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : atMost(field, value, longest).strip();
    }

    /** One line that a mail's header can carry: whoever could break the line could write headers of their own. */
    static String line(String field, @Nullable String value, int longest) {
        return oneLine(text(field, value, longest));
    }

    static @Nullable String optionalLine(String field, @Nullable String value, int longest) {
        var text = optional(field, value, longest);
        return text == null ? null : oneLine(text);
    }

    static String email(String field, @Nullable String value) {
        var address = text(field, value, 254);
        if (!address.matches("[^\\s\\p{Cntrl}<>,;@\"]{1,64}@[^\\s\\p{Cntrl}<>,;@\"]+")) throw new Problem.Invalid(field, "problem.email");
        return address;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ");
    }

    private static String atMost(String field, String value, int longest) {
        if (value.length() > longest) throw new Problem.Invalid(field, "problem.too-long", longest);
        return value;
    }
}
