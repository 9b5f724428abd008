package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.stream.Collectors;

/** Declarations that passed the allow-list, in the one way they are written here. */
record Style(Map<String, String> values) {

    static final Style NONE = new Style(Map.of());

    @Nullable String get(String property) {
        return values.get(property);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean isHidden() {
        if (values.isEmpty()) return false;
        return is("display", "none") || is("visibility", "hidden") || is("visibility", "collapse") || isZero("opacity")
                || isZero("max-height") && is("overflow", "hidden");
    }

    private boolean is(String property, String value) {
        return value.equals(values.get(property));
    }

    private boolean isZero(String property) {
        var value = values.get(property);
        return value != null && value.matches("0*\\.?0*(?:%|[a-z]+)?");
    }

    @Override
    public String toString() {
        return values.entrySet().stream().map(entry -> entry.getKey() + ":" + entry.getValue()).collect(Collectors.joining(";"));
    }
}
