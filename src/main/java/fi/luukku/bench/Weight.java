package fi.luukku.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a browser with an empty cache loads for a page, compressed: the page, its styles, scripts with what they import, icons. */
final class Weight {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"#]+)");
    private static final Pattern MAPPED = Pattern.compile("\"([^\"]+)\":\"(/assets/[^\"]+)\"");
    // Not import("…"): those are loaded when they are needed.
    private static final Pattern IMPORT = Pattern.compile("import\\s*(?:[^\"'();]*\\sfrom\\s*)?[\"']([^\"']+)[\"']");

    private final PageLine line;
    private final Map<String, String> map = new LinkedHashMap<>();
    private final Map<String, Integer> bytes = new LinkedHashMap<>();

    private Weight(PageLine line) {
        this.line = line.with("Accept-Encoding: gzip, br\r\n");
    }

    /** Bytes on the wire by path, bodies only. */
    static Map<String, Integer> of(PageLine signedIn, String path) throws IOException {
        try (var line = signedIn.another()) {
            var weight = new Weight(line);
            weight.page(path);
            return weight.bytes;
        }
    }

    private void page(String path) throws IOException {
        var html = load(path);
        MAPPED.matcher(html).results().forEach(entry -> map.put(entry.group(1), entry.group(2)));
        for (var asset : new TreeSet<>(ASSET.matcher(html).results().map(found -> found.group(1)).toList())) asset(asset);
    }

    private void asset(String url) throws IOException {
        if (bytes.containsKey(url)) return;
        var text = load(url);
        if (!url.endsWith(".js")) return;
        for (var name : IMPORT.matcher(text).results().map(found -> found.group(1)).toList()) {
            var imported = map.get(name);
            if (imported != null) asset(imported);
        }
    }

    private String load(String path) throws IOException {
        var page = line.get(path);
        bytes.put(path, page.wire());
        var packed = page.headers().stream().anyMatch(header -> header.equalsIgnoreCase("Content-Encoding: gzip"));
        if (!packed) return page.text();
        try (var open = new GZIPInputStream(new ByteArrayInputStream(page.body()))) {
            return new String(open.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
