package fi.luukku.api.json;

/** What can be kept as text. */
public final class Text {

    private Text() {}

    public static boolean keepable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
