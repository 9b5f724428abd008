package fi.luukku.page;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a file of somebody else's leaves here: named safely, never guessed at, and powerless should a browser open it. */
public final class StrangersFile {

    private static final String POWERLESS = "sandbox; default-src 'none'";
    private static final Set<String> SAFE_TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "message/rfc822");
    private static final int LONGEST_NAME = 150;

    private StrangersFile() {
    }

    public static ResponseEntity<InputStreamResource> download(String name, String type, InputStream content) {
        var known = type.toLowerCase(Locale.ROOT);
        return served(SAFE_TYPES.contains(known) ? known : MediaType.APPLICATION_OCTET_STREAM_VALUE,
            ContentDisposition.attachment().filename(safe(name), StandardCharsets.UTF_8).build(), content);
    }

    /** A picture that a page of ours shows. */
    public static ResponseEntity<InputStreamResource> picture(String type, InputStream content) {
        return served(type, ContentDisposition.inline().build(), content);
    }

    private static ResponseEntity<InputStreamResource> served(String type, ContentDisposition disposition, InputStream content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).header("Content-Disposition", disposition.toString())
            .header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", POWERLESS)
            .header("Cross-Origin-Resource-Policy", "same-origin").cacheControl(CacheControl.noStore()).body(new InputStreamResource(content));
    }

    /** No path, no control or direction characters: the name is the sender's word. */
    static String safe(String name) {
        var safe = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}/\\\\:*?\"<>|;%]", "_").strip().replaceFirst("^\\.+", "_");
        if (safe.length() > LONGEST_NAME) safe = safe.substring(0, LONGEST_NAME - 20) + safe.substring(safe.length() - 20);
        return safe.isEmpty() ? "file" : safe;
    }
}
