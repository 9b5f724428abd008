package fi.luukku.page;

import fi.luukku.kernel.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Styles, scripts and pictures, kept in memory compressed and served under names that hold the hash of their content,
 * so that browsers may keep them for ever. All of {@code static/css} is one file, in the order of the names, and so is
 * what only some pages need in a folder below it; each file of {@code static/js} is a module in the import map.
 */
@Component
public class Assets {

    record Asset(String name, String type, byte[] bytes, byte @Nullable [] gzipped) {}

    private static final String TURBO = "classpath*:META-INF/resources/webjars/hotwired__turbo/*/dist/turbo.es2017-esm.js";

    /** Turbo puts the styles of its progress bar into the page itself; this is their hash in the version we serve. */
    private static final String TURBO_PROGRESS_BAR = "sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps=";

    private final Map<String, String> urls = new TreeMap<>();
    private final Map<String, Asset> byUrl = new TreeMap<>();
    private final String importMap;
    private final String policy;

    Assets() throws IOException {
        var found = new PathMatchingResourcePatternResolver();
        add("app.css", "text/css;charset=UTF-8", Thinned.of(joined(found.getResources("classpath:/static/css/*.css"))));
        for (var part : List.of("office", "portal", "play")) add(part + ".css", "text/css;charset=UTF-8", Thinned.of(joined(found.getResources("classpath:/static/css/" + part + "/*.css"))));
        for (var file : found.getResources("classpath:/static/js/*.js")) add("js/" + file.getFilename(), "text/javascript;charset=UTF-8", Thinned.of(file.getContentAsByteArray()));
        for (var file : found.getResources("classpath:/static/img/*.svg")) add("img/" + file.getFilename(), "image/svg+xml", file.getContentAsByteArray());
        for (var file : found.getResources(TURBO)) add("turbo.js", "text/javascript;charset=UTF-8", Thinned.of(file.getContentAsByteArray()));
        importMap = importMapOf();
        policy = policyOf(importMap);
    }

    public String url(String name) {
        var url = urls.get(name);
        if (url == null) throw new IllegalArgumentException("No asset " + name);
        return url;
    }

    /** The import map's JSON: {@code app/ticket-list} for {@code static/js/ticket-list.js}. */
    public String importMap() {
        return importMap;
    }

    @Nullable Asset at(String url) {
        return byUrl.get(url);
    }

    /** Only our own scripts by name, the import map by its hash, nothing inline: markup that slips in runs nothing. */
    String contentSecurityPolicy(Html.Audience audience) {
        return policy + (audience == Html.Audience.EMBEDDED ? "; frame-ancestors *" : "; frame-ancestors 'none'");
    }

    private void add(String name, String type, byte[] bytes) {
        var dot = name.lastIndexOf('.');
        var hash = HexFormat.of().formatHex(Sha256.of(bytes), 0, 6);
        var url = "/assets/" + name.substring(0, dot) + "-" + hash + name.substring(dot);
        urls.put(name, url);
        byUrl.put(url, new Asset(name, type, bytes, gzip(bytes)));
    }

    private String importMapOf() {
        var map = new StringBuilder("{\"imports\":{\"@hotwired/turbo\":\"").append(url("turbo.js")).append('"');
        urls.forEach((name, url) -> {
            if (name.startsWith("js/")) map.append(",\"app/").append(name, 3, name.length() - 3).append("\":\"").append(url).append('"');
        });
        return map.append("}}").toString();
    }

    private static String policyOf(String importMap) {
        var hash = Base64.getEncoder().encodeToString(Sha256.of(importMap.getBytes(StandardCharsets.UTF_8)));
        return "default-src 'none'; script-src 'self' 'sha256-" + hash + "'; style-src 'self' '" + TURBO_PROGRESS_BAR + "'; img-src 'self' data: blob:; "
            + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'";
    }

    private static byte[] joined(Resource[] files) throws IOException {
        Arrays.sort(files, Comparator.comparing(Resource::getFilename));
        var all = new ByteArrayOutputStream();
        for (var file : files) {
            all.write(file.getContentAsByteArray());
            all.write('\n');
        }
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out) {{ def.setLevel(9); }}) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
