package fi.luukku.mail;

import java.util.Set;

/** The text of an RTF document without its formatting; enough for the mails that winmail.dat holds. */
final class RtfText {

    private static final Set<String> SKIPPED = Set.of(
            "fonttbl", "colortbl", "stylesheet", "info", "pict",
            "themedata", "header", "footer", "htmltag", "listtable", "listoverridetable");

    private final String rtf;
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private int skipFrom = Integer.MAX_VALUE;
    private boolean hidden;
    private int i;

    private RtfText(String rtf) {
        this.rtf = rtf;
    }

    static String of(String rtf) {
        return new RtfText(rtf).read();
    }

    private String read() {
        for (; i < rtf.length(); i++) {
            switch (rtf.charAt(i)) {
                case '{' -> depth++;
                case '}' -> leave();
                case '\\' -> control();
                case '\n', '\r' -> {
                }
                default -> write(rtf.charAt(i));
            }
        }
        return CleanText.of(out.toString()).strip();
    }

    private void leave() {
        depth--;
        if (depth < skipFrom) skipFrom = Integer.MAX_VALUE;
    }

    private void control() {
        if (++i >= rtf.length()) return;
        char c = rtf.charAt(i);
        if (c == '\'') hex();
        else if (c == '*') skipFrom = Math.min(skipFrom, depth);
        else if (c == '~') write(' ');
        else if (Character.isLetter(c)) word();
        else write(c);
    }

    private void hex() {
        if (i + 2 >= rtf.length()) return;
        int high = Character.digit(rtf.charAt(i + 1), 16);
        int low = Character.digit(rtf.charAt(i + 2), 16);
        if (high >= 0 && low >= 0) write(new String(new byte[]{(byte) (high << 4 | low)}, Charsets.WINDOWS_1252).charAt(0));
        i += 2;
    }

    private void word() {
        int start = i;
        while (i < rtf.length() && Character.isLetter(rtf.charAt(i))) i++;
        String word = rtf.substring(start, i);
        int numberStart = i;
        while (i < rtf.length() && (Character.isDigit(rtf.charAt(i)) || i == numberStart && rtf.charAt(i) == '-')) i++;
        obey(word, rtf.substring(numberStart, i));
        // A space after the word belongs to it; any other character does not.
        if (i >= rtf.length() || rtf.charAt(i) != ' ') i--;
    }

    private void obey(String word, String number) {
        if (SKIPPED.contains(word)) skipFrom = Math.min(skipFrom, depth);
        else if (word.equals("htmlrtf")) hidden = !number.equals("0");
        else if (word.equals("par") || word.equals("line")) write('\n');
        else if (word.equals("tab")) write('\t');
        else if (word.equals("u") && !number.isEmpty() && number.length() <= 6 && !number.equals("-")) unicode(Integer.parseInt(number));
    }

    private void unicode(int value) {
        write((char) (value < 0 ? value + 65536 : value));
        // The replacement for programs that know no Unicode follows.
        if (i < rtf.length() && rtf.charAt(i) == '?') i++;
    }

    private void write(char c) {
        if (depth < skipFrom && !hidden) out.append(c);
    }
}
