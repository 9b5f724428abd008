package fi.luukku.mail;

/** Characters that turn the direction of text: they make {@code gpj.exe} look like {@code exe.jpg}. */
final class Bidi {

    private Bidi() {
    }

    /** Unicode's Bidi_Control, and the deprecated format characters beside them. */
    static boolean isControl(char c) {
        return c == '\u061C' || c == '\u200E' || c == '\u200F' || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u206F';
    }

    static String without(String text) {
        if (text.chars().noneMatch(c -> isControl((char) c))) return text;
        var out = new StringBuilder(text.length());
        text.chars().filter(c -> !isControl((char) c)).forEach(c -> out.append((char) c));
        return out.toString();
    }
}
