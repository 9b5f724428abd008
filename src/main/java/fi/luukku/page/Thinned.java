package fi.luukku.page;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A style sheet or script without indentation and without the comments that fill whole lines: a quarter of what it is
 * once compressed. Nothing within a line is touched, nor anything between backticks, so it means the same.
 */
final class Thinned {

    private final StringBuilder kept = new StringBuilder();
    private boolean inComment;
    private boolean inTemplate;

    private Thinned() {}

    static byte[] of(byte[] source) {
        var thinned = new Thinned();
        new String(source, UTF_8).lines().forEach(thinned::line);
        return thinned.kept.toString().getBytes(UTF_8);
    }

    private void line(String line) {
        if (inTemplate) {
            keep(line);
            return;
        }
        var text = line.strip();
        if (inComment) inComment = !text.endsWith("*/");
        else if (text.startsWith("/*") && (text.indexOf("*/") == text.length() - 2 || !text.contains("*/"))) inComment = !text.endsWith("*/");
        else if (!text.isEmpty() && !text.startsWith("//")) keep(text);
    }

    private void keep(String line) {
        kept.append(line).append('\n');
        if (line.chars().filter(c -> c == '`').count() % 2 == 1) inTemplate = !inTemplate;
    }
}
