package fi.luukku.api.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * An OpenAPI 3.1 document of all that is mapped below {@code /api/}. It is read from the same controllers and records
 * that answer, so it can't tell of something that isn't there or forget something that is.
 */
final class Description {

    private final Schemas schemas = new Schemas();
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    Description(Map<RequestMappingInfo, HandlerMethod> mapped) {
        mapped.forEach((info, handler) -> info.getPatternValues().stream().filter(path -> path.startsWith("/api/"))
            .forEach(path -> info.getMethodsCondition().getMethods().forEach(method -> add(path, method, handler))));
    }

    private void add(String path, RequestMethod method, HandlerMethod handler) {
        paths.computeIfAbsent(path, _ -> new TreeMap<>())
            .put(method.name().toLowerCase(java.util.Locale.ROOT), new Operation(method, handler, schemas).described());
    }

    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Luukku", "version", "v1",
            "description", "Tickets, messages and what came in. How to use it is told in docs/api.md.",
            "license", Map.of("name", "AGPL-3.0-or-later", "identifier", "AGPL-3.0-or-later")));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private Map<String, Object> components() {
        var components = new LinkedHashMap<String, Object>();
        components.put("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer")));
        components.put("responses", Map.of("problem", problem()));
        components.put("schemas", schemas.named());
        return components;
    }

    private Map<String, Object> problem() {
        return Map.of("description", "What went wrong (RFC 9457), in the language of Accept-Language.",
            "content", Map.of("application/problem+json", Map.of("schema", schemas.of(ProblemShape.class, true))));
    }
}
