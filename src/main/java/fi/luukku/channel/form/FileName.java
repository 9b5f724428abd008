package fi.luukku.channel.form;

import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** Names and types of files from strangers: safe to show, and never something a browser would run. */
final class FileName {

    private static final int LONGEST = 120;
    private static final Set<String> DOCUMENTS = Set.of("application/pdf", "text/plain", "text/csv", "application/msword",
        "application/vnd.ms-excel", "application/rtf", "application/zip");
    private static final String UNKNOWN = "application/octet-stream";

    private FileName() {}

    static String safe(String raw, String fallback) {
        var line = Clean.line(raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1), 1000);
        var name = line.replaceAll("[<>:\"|?*/\\\\]", "_").replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? fallback : shortened(name);
    }

    /** By the name's ending: what the browser claims about a file proves nothing. */
    static String type(String name) {
        return MediaTypeFactory.getMediaType(name).filter(FileName::isHarmless).map(MediaType::toString).orElse(UNKNOWN);
    }

    private static boolean isHarmless(MediaType type) {
        var full = type.toString();
        if (full.startsWith("image/")) return !full.contains("svg");
        return full.startsWith("audio/") || full.startsWith("video/") || DOCUMENTS.contains(full)
            || full.startsWith("application/vnd.openxmlformats-officedocument.") || full.startsWith("application/vnd.oasis.opendocument.");
    }

    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.length() <= LONGEST ? name : Clean.cut(name, LONGEST - ending.length()) + ending;
    }
}
