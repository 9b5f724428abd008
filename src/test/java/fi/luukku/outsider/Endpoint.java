package fi.luukku.outsider;

import fi.luukku.access.Viewer;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** One address with one method, as the program maps it. Knows how to ask it well, from what its method takes. */
record Endpoint(String method, String pattern, Method handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
        var methods = mapping.getMethodsCondition().getMethods();
        var named = methods.isEmpty() ? List.of("GET", "POST") : methods.stream().map(RequestMethod::name).toList();
        return mapping.getPatternValues().stream().flatMap(pattern -> named.stream().map(method -> new Endpoint(method, pattern, handler.getMethod())));
    }

    Optional<Rule> rule() {
        return Rules.of(method, VARIABLE.matcher(pattern).replaceAll("{$1}"));
    }

    Ask ask(Scene scene) {
        var path = VARIABLE.matcher(pattern).replaceAll(variable -> encoded(scene.value(variable.group(1), pattern)));
        if (takesJson()) return new Ask(method, path, "application/json", scene.json(this));
        var form = form(scene);
        if (form.isEmpty() || !method.equals("GET")) return new Ask(method, path, form.isEmpty() ? null : "application/x-www-form-urlencoded", form.isEmpty() ? null : form);
        return new Ask(method, path + "?" + form, null, null);
    }

    private boolean takesJson() {
        return Arrays.stream(handler.getParameters()).anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class));
    }

    private String form(Scene scene) {
        var fields = new LinkedHashMap<String, String>();
        for (var parameter : handler.getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) put(fields, parameter, scene);
            else if (parameter.getAnnotations().length == 0 && parameter.getType().isRecord() && parameter.getType() != Viewer.class) put(fields, parameter.getType(), scene);
        }
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
    }

    private void put(Map<String, String> fields, Parameter parameter, Scene scene) {
        var asked = parameter.getAnnotation(RequestParam.class);
        var name = Stream.of(asked.name(), asked.value(), parameter.getName()).filter(given -> !given.isEmpty()).findFirst().orElseThrow();
        if (parameter.getType().isEnum()) fields.put(name, parameter.getType().getEnumConstants()[0].toString());
        else if (scene.known(name)) fields.put(name, scene.value(name, pattern));
        else if (asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)) fields.put(name, simple(parameter.getType()));
    }

    private void put(Map<String, String> fields, Class<?> form, Scene scene) {
        for (var field : form.getRecordComponents()) if (scene.known(field.getName())) fields.put(field.getName(), scene.value(field.getName(), pattern));
    }

    private static String simple(Class<?> type) {
        return type == boolean.class || type == Boolean.class ? "true" : type.isPrimitive() || Number.class.isAssignableFrom(type) ? "1" : "jotain";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
