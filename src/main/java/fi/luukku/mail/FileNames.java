package fi.luukku.mail;

/** Names that are safe to show, to save under and to offer as a download. */
final class FileNames {

    private static final int LONGEST = 150;

    private FileNames() {
    }

    /** @param fallback used when nothing is left of the name */
    static String safe(String raw, String fallback) {
        String name = withoutDirection(CleanText.line(raw));
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var out = new StringBuilder(name.length());
        name.codePoints().map(c -> c < 0x80 && "<>:\"|?*".indexOf(c) >= 0 ? '_' : c).forEach(out::appendCodePoint);
        String safe = withoutEdgeDots(out.toString().strip());
        return safe.isEmpty() ? fallback : shortened(safe);
    }

    /** Direction marks could show "exe.gpj" as "jpg.exe"; invisible characters hide as well. */
    static String withoutDirection(String text) {
        if (text.chars().noneMatch(FileNames::isInvisible)) return text;
        var out = new StringBuilder(text.length());
        text.chars().filter(c -> !isInvisible(c)).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static boolean isInvisible(int c) {
        return c >= 0x200B && c <= 0x200F || c >= 0x2028 && c <= 0x202E || c >= 0x2060 && c <= 0x206F || c == 0xFEFF || c == 0x061C;
    }

    private static String withoutEdgeDots(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && (name.charAt(start) == '.' || name.charAt(start) == ' ')) start++;
        while (end > start && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) end--;
        return name.substring(start, end);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) return name;
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return CleanText.cut(name, LONGEST - extension.length()) + extension;
    }
}
