package fi.luukku.api.openapi;

import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/** One method of one path. */
final class Operation {

    private static final Map<String, Object> KEY = Map.of("name", "Idempotency-Key", "in", "header", "required", false,
        "description", "1 to 200 visible ASCII characters. The same request with the same key within 24 hours gets the same answer and does nothing twice.",
        "schema", Map.of("type", "string", "minLength", 1, "maxLength", 200));

    private final RequestMethod method;
    private final HandlerMethod handler;
    private final Schemas schemas;

    Operation(RequestMethod method, HandlerMethod handler, Schemas schemas) {
        this.method = method;
        this.handler = handler;
        this.schemas = schemas;
    }

    Map<String, Object> described() {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", handler.getBeanType().getSimpleName().replace("Controller", "").toLowerCase(java.util.Locale.ROOT)
            + "-" + handler.getMethod().getName());
        operation.put("description", about(handler.getMethod().getAnnotation(About.class)));
        operation.put("parameters", parameters());
        body(operation);
        operation.put("responses", responses());
        return operation;
    }

    private List<Map<String, Object>> parameters() {
        var parameters = new ArrayList<Map<String, Object>>();
        for (var parameter : handler.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) parameters.add(parameter(parameter, "path", true));
            var query = parameter.getAnnotation(RequestParam.class);
            if (query != null) parameters.add(parameter(parameter, "query", query.required()));
        }
        if (method == RequestMethod.POST) parameters.add(KEY);
        return parameters;
    }

    private Map<String, Object> parameter(Parameter parameter, String in, boolean required) {
        var described = new LinkedHashMap<String, Object>();
        described.put("name", parameter.getName());
        described.put("in", in);
        described.put("required", required);
        var about = parameter.getAnnotation(About.class);
        if (about != null) described.put("description", about.value());
        described.put("schema", schemas.of(parameter.getType(), false));
        return described;
    }

    private void body(Map<String, Object> operation) {
        for (var parameter : handler.getMethod().getParameters()) {
            if (!parameter.isAnnotationPresent(RequestBody.class)) continue;
            operation.put("requestBody", Map.of("required", true,
                "content", Map.of("application/json", Map.of("schema", schemas.of(parameter.getParameterizedType(), false)))));
        }
    }

    private Map<String, Object> responses() {
        var responses = new LinkedHashMap<String, Object>();
        responses.put(status(), Map.of("description", "As asked.", "content", content(answer())));
        responses.put("default", Map.of("$ref", "#/components/responses/problem"));
        return responses;
    }

    private String status() {
        var status = handler.getMethodAnnotation(ResponseStatus.class);
        return status == null ? "200" : Integer.toString(status.value().value());
    }

    private Type answer() {
        var type = ResolvableType.forMethodReturnType(handler.getMethod());
        return (ResponseEntity.class.isAssignableFrom(type.toClass()) ? type.getGeneric() : type).getType();
    }

    private Map<String, Object> content(Type answer) {
        if (answer == Resource.class) return Map.of("*/*", Map.of());
        if (answer == byte[].class) return Map.of("application/json", Map.of("schema", Map.of("type", "object")));
        return Map.of("application/json", Map.of("schema", schemas.of(answer, true)));
    }

    private static String about(About about) {
        return about == null ? "" : about.value();
    }
}
