package fi.luukku.mail;

import java.util.Locale;
import java.util.Map;

/** Media types by file name, for files that came without one, and the other way round. */
final class MediaTypes {

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"), Map.entry("png", "image/png"), Map.entry("gif", "image/gif"),
            Map.entry("heic", "image/heic"), Map.entry("webp", "image/webp"), Map.entry("pdf", "application/pdf"),
            Map.entry("ics", "text/calendar"), Map.entry("txt", "text/plain"), Map.entry("html", "text/html"), Map.entry("csv", "text/csv"),
            Map.entry("vcf", "text/vcard"), Map.entry("eml", "message/rfc822"), Map.entry("zip", "application/zip"),
            Map.entry("p7m", "application/pkcs7-mime"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("image/jpeg", "jpg"), Map.entry("image/png", "png"), Map.entry("image/gif", "gif"),
            Map.entry("image/heic", "heic"), Map.entry("image/webp", "webp"), Map.entry("application/pdf", "pdf"),
            Map.entry("text/calendar", "ics"), Map.entry("text/plain", "txt"), Map.entry("text/html", "html"),
            Map.entry("text/csv", "csv"), Map.entry("text/vcard", "vcf"), Map.entry("text/x-vcard", "vcf"),
            Map.entry("message/rfc822", "eml"), Map.entry("application/zip", "zip"),
            Map.entry("application/pkcs7-mime", "p7m"), Map.entry("application/x-pkcs7-mime", "p7m"));

    private MediaTypes() {
    }

    static String ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, "application/octet-stream");
    }

    static String extension(String type) {
        return EXTENSIONS.getOrDefault(type, type.startsWith("text/") ? "txt" : "bin");
    }
}
