package fi.luukku.api.openapi;

import fi.luukku.api.json.Codes;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Nullness;
import org.springframework.core.ResolvableType;

/**
 * JSON Schemas of the records. A record that may be null or absent says so by {@code @Nullable}: in answers every field
 * is there, in requests those that may be null may also be left out.
 */
final class Schemas {

    private final Map<String, Object> named = new TreeMap<>();

    Map<String, Object> named() {
        return named;
    }

    Map<String, Object> of(Type type, boolean answer) {
        return of(ResolvableType.forType(type), answer);
    }

    private Map<String, Object> of(ResolvableType type, boolean answer) {
        var raw = type.toClass();
        if (raw == String.class) return Map.of("type", "string");
        if (raw == Instant.class) return Map.of("type", "string", "format", "date-time");
        if (raw == boolean.class || raw == Boolean.class) return Map.of("type", "boolean");
        if (raw == int.class || raw == Integer.class) return Map.of("type", "integer", "format", "int32");
        if (raw == long.class || raw == Long.class) return Map.of("type", "integer", "format", "int64");
        if (raw == double.class || raw == BigDecimal.class) return Map.of("type", "number");
        if (raw == byte[].class) return Map.of("type", "string", "contentEncoding", "base64");
        if (raw.isEnum()) return Map.of("type", "string", "enum", codes(raw));
        if (List.class.isAssignableFrom(raw)) return Map.of("type", "array", "items", of(type.getGeneric(0), answer));
        if (Map.class.isAssignableFrom(raw)) return Map.of("type", "object", "additionalProperties", of(type.getGeneric(1), answer));
        if (raw.isRecord()) return reference(type, answer);
        throw new IllegalStateException("No schema is known for " + type);
    }

    @SuppressWarnings("unchecked")
    private static List<String> codes(Class<?> type) {
        return Codes.all((Class<? extends Enum<?>>) type);
    }

    private Map<String, Object> reference(ResolvableType type, boolean answer) {
        // What one may leave out of a request is always in an answer: where both use a record, they are two schemas.
        var name = name(type) + (!answer && type.toClass().getSimpleName().endsWith("Shape") ? "Input" : "");
        if (!named.containsKey(name)) {
            // Its place is taken first, for a record that holds itself.
            named.put(name, Map.of());
            named.put(name, record(type, answer));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static String name(ResolvableType type) {
        var own = type.toClass();
        var simple = own.getEnclosingClass() != null && own.getEnclosingClass().isRecord()
            ? own.getEnclosingClass().getSimpleName() + own.getSimpleName() : own.getSimpleName();
        var bare = simple.endsWith("Shape") ? simple.substring(0, simple.length() - "Shape".length()) : simple;
        return type.hasGenerics() ? name(type.getGeneric(0)) + bare : bare;
    }

    private Map<String, Object> record(ResolvableType type, boolean answer) {
        var given = type.toClass().getAnnotation(Schema.class);
        if (given != null) return described(Map.of("anyOf", types(given.anyOf())), type.toClass().getAnnotation(About.class));
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : type.toClass().getRecordComponents()) {
            var nullable = nullable(component);
            var schema = of(ResolvableType.forType(component.getGenericType(), type), answer);
            properties.put(component.getName(), described(nullable ? orNull(schema) : schema, component.getAnnotation(About.class)));
            if (answer ? type.toClass() != ProblemShape.class || !nullable : !nullable) required.add(component.getName());
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return described(schema, type.toClass().getAnnotation(About.class));
    }

    private static List<Map<String, Object>> types(String[] types) {
        return java.util.Arrays.stream(types).map(type -> Map.<String, Object>of("type", type)).toList();
    }

    private static boolean nullable(RecordComponent component) {
        return Nullness.forMethodReturnType(component.getAccessor()) == Nullness.NULLABLE;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private static Map<String, Object> described(Map<String, Object> schema, @Nullable About about) {
        if (about == null) return schema;
        var described = new LinkedHashMap<>(schema);
        described.put("description", about.value());
        return described;
    }
}
