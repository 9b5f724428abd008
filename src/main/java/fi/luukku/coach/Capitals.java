package fi.luukku.coach;

/** Capitals kept when words are replaced. */
public final class Capitals {

    private Capitals() {}

    /** The new text with a capital where the old one had it. */
    public static String like(String old, String text) {
        if (old.isEmpty() || text.isEmpty() || !Character.isUpperCase(old.codePointAt(0))) return text;
        return first(text);
    }

    public static String first(String text) {
        if (text.isEmpty()) return text;
        var end = text.offsetByCodePoints(0, 1);
        return new StringBuilder().appendCodePoint(Character.toTitleCase(text.codePointAt(0))).append(text, end, text.length()).toString();
    }
}
