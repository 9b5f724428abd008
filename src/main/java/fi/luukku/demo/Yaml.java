package fi.luukku.demo;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the demo's files, and takes values out of what they hold. */
record Yaml(Map<String, Object> values) {

    static Yaml file(String name) throws IOException {
        return read(new PathMatchingResourcePatternResolver().getResource("classpath:/demo/" + name));
    }

    static List<Yaml> files(String pattern) throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath:/demo/" + pattern);
        Arrays.sort(found, Comparator.comparing(Resource::getFilename));
        var all = new java.util.ArrayList<Yaml>();
        for (var file : found) all.add(read(file));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Yaml read(Resource file) throws IOException {
        try (var in = file.getInputStream()) {
            return new Yaml((Map<String, Object>) reader().load(in));
        }
    }

    static List<Yaml> list(String name) throws IOException {
        try (var in = new PathMatchingResourcePatternResolver().getResource("classpath:/demo/" + name).getInputStream()) {
            return maps(reader().load(in));
        }
    }

    private static org.yaml.snakeyaml.Yaml reader() {
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()));
    }

    String text(String key) {
        return text(key, "");
    }

    String text(String key, String otherwise) {
        var value = values.get(key);
        return value == null ? otherwise : value.toString();
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    @SuppressWarnings("unchecked")
    Yaml part(String key) {
        return new Yaml((Map<String, Object>) values.getOrDefault(key, Map.of()));
    }

    List<Yaml> parts(String key) {
        return maps(values.getOrDefault(key, List.of()));
    }

    List<String> texts(String key) {
        return ((List<?>) values.getOrDefault(key, List.of())).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Yaml> maps(Object list) {
        return ((List<Map<String, Object>>) list).stream().map(Yaml::new).toList();
    }
}
