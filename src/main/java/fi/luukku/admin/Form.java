package fi.luukku.admin;

import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/** What was typed into a form and what was wrong with it, so that nothing has to be typed twice. */
public record Form(Map<String, List<String>> typed, Map<String, Fault> faults) {

    /** @param key of the texts */
    public record Fault(String key, List<Object> arguments) {}

    /** What is wrong with the whole and no field alone. */
    public static final String WHOLE = "form";

    public static Form empty() {
        return new Form(Map.of(), Map.of());
    }

    static Form of(MultiValueMap<String, String> typed) {
        return new Form(Map.copyOf(typed), Map.of());
    }

    /** As it is first shown. */
    static Form filled(Map<String, String> values) {
        var typed = new HashMap<String, List<String>>();
        values.forEach((name, value) -> typed.put(name, List.of(value)));
        return new Form(typed, Map.of());
    }

    /** Does it, or shows the form again with what was wrong beside its field. */
    Object attempt(Supplier<Object> deed, Function<Form, Html> shown) {
        try {
            return deed.get();
        } catch (Problem.Invalid wrong) {
            return shown.apply(wrong(wrong.field(), wrong)).as(HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Problem.Conflict wrong) {
            return shown.apply(wrong(WHOLE, wrong)).as(HttpStatus.CONFLICT);
        }
    }

    Form wrong(String field, Problem problem) {
        return wrong(field, problem.key(), problem.arguments());
    }

    Form wrong(String field, String key, Object... arguments) {
        var all = new HashMap<>(faults);
        all.put(field, new Fault(key, List.of(arguments)));
        return new Form(typed, all);
    }

    Form with(String name, String value) {
        var all = new HashMap<>(typed);
        all.put(name, List.of(value));
        return new Form(all, faults);
    }

    public String value(String name) {
        return typed.getOrDefault(name, List.of("")).getFirst();
    }

    public boolean is(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    public boolean has(String name) {
        return !value(name).isBlank();
    }

    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    public @Nullable Fault fault(String name) {
        return faults.get(name);
    }

    /** A whole number, or a fault of the field. */
    int number(String name) {
        try {
            return Integer.parseInt(value(name).strip());
        } catch (NumberFormatException notOne) {
            throw new Problem.Invalid(name, "admin.number");
        }
    }
}
