package fi.luukku.api;

import fi.luukku.kernel.Problem;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text must be to be taken. */
final class Check {

    private static final int LONGEST_NAME = 200;
    /** Bytes between the brackets of a mail's path (RFC 5321, 4.5.3.1.3). */
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;@\"]{1,64}@[^\\s<>,;@\"]+");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private Check() {}

    static String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) throw new Problem.Invalid(field, "problem.required");
        return atMost(field, value, longest).strip();
    }

    /** As it is, also when it is empty. */
    static String present(String field, @Nullable String value) {
        if (value == null) throw new Problem.Invalid(field, "problem.required");
        return value;
    }

    static <T> List<T> atMost(String field, List<T> list, int most) {
        if (list.size() > most) throw new Problem.Invalid(field, "problem.api.too-many", most);
        if (list.stream().anyMatch(Objects::isNull)) throw new Problem.Invalid(field, "problem.required");
        return list;
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
        var address = text(field, value, LONGEST_ADDRESS);
        if (BREAKS.matcher(value).find() || !ADDRESS.matcher(address).matches()) throw new Problem.Invalid(field, "problem.email");
        return address;
    }

    /** Somebody's name. One that breaks the line is refused rather than mended: no program means to send it. */
    static @Nullable String name(String field, @Nullable String value) {
        if (value != null && BREAKS.matcher(value).find()) throw new Problem.Invalid(field, "problem.api.name");
        return optional(field, value, LONGEST_NAME);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ");
    }

    static String atMost(String field, String value, int longest) {
        if (value.length() > longest) throw new Problem.Invalid(field, "problem.too-long", longest);
        return value;
    }
}
