package fi.luukku.coach.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands between two spaces, without the marks around it.
 *
 * @param line which line of the text it is on
 * @param bare its letters and digits, with what is between them
 * @param tail the marks after it, as far as the space
 */
record Chunk(int start, int end, int line, String bare, String tail) {

    /** Longer than this is no word and no code; patterns are tried on no more. */
    private static final int LONGEST = 80;

    private static final Pattern FIELD = Pattern.compile("\\p{L}{2,8}\\.(?:nro|tila|pvm|aika|tyyppi|status|koodi|nimi|tapa|kpl|saldo)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ABBREVIATED = Pattern.compile("\\p{Lu}{2,}\\.\\p{Lu}{2,}.*");
    private static final Pattern SNAKE = Pattern.compile("[\\p{L}\\d]+(?:[_][\\p{L}\\d]+)+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9A-Fa-f]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern SETTING = Pattern.compile("[\\p{L}_]{2,}=[^=]+");
    private static final Pattern FAULT = Pattern.compile("(?:ERR|ERROR|EXC|SQL|HTTP)[-#:]?\\d+");
    private static final Set<String> NOTHING = Set.of("NULL", "null", "undefined", "NaN");
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");
    private static final Pattern SEPARATED = Pattern.compile("[^;|]+[;|][^;|]+[;|].+");
    private static final Pattern PLACE = Pattern.compile(".*(?:\\{\\{|}}|\\$\\{).*|%[\\p{Lu}_]{3,}%|[\\[<{][\\p{Lu}_]{3,}[\\]>}]|\\[(?:nimi|etunimi|sukunimi|asiakas|tilausnumero|namn|name|pvm|päivämäärä)]|\\{\\p{Ll}+(?:[_.-]\\p{Ll}+)*}");

    /** All of a text, but for lines that quote another message. */
    static List<Chunk> in(String text) {
        var chunks = new ArrayList<Chunk>();
        var line = 0;
        for (int i = 0; i < text.length(); ) {
            if (Character.isWhitespace(text.charAt(i))) {
                if (text.charAt(i++) == '\n') line++;
                continue;
            }
            var end = i;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
            chunks.add(of(text, i, end, line));
            i = end;
        }
        return chunks;
    }

    private static Chunk of(String text, int from, int to, int line) {
        var start = from;
        var end = to;
        while (start < end && !belongs(text.charAt(start))) start++;
        while (end > start && !belongs(text.charAt(end - 1))) end--;
        return new Chunk(start, end, line, text.substring(start, end), text.substring(end, to));
    }

    private static boolean belongs(char c) {
        return Character.isLetterOrDigit(c) || "[]{}<>%$_".indexOf(c) >= 0;
    }

    boolean continuesRun() {
        if (isSmall()) return NOTHING.contains(bare);
        return isCode() || isCapitals() || isBeside() && !tail.contains(".");
    }

    /** An ordinary word: nothing but letters, and small ones after the first. */
    private boolean isSmall() {
        if (bare.isEmpty()) return false;
        for (int i = 0; i < bare.length(); i++) if (!Character.isLetter(bare.charAt(i)) || i > 0 && Character.isUpperCase(bare.charAt(i))) return bare.equals("NULL") || bare.equals("NaN");
        return true;
    }

    /** A number, a name of capitals and digits, or a mark alone: goes with machine text, and is none by itself. */
    boolean isBeside() {
        return !isCode() && bare.chars().noneMatch(Character::isLowerCase) && (bare.isEmpty() || bare.chars().anyMatch(Character::isDigit));
    }

    int letters() {
        return (int) bare.chars().filter(Character::isLetter).count();
    }

    /** Two letters at least, and none of them small. */
    boolean isCapitals() {
        return letters() >= 2 && bare.length() <= LONGEST && bare.chars().noneMatch(Character::isLowerCase) && bare.chars().noneMatch(Character::isDigit);
    }

    /** "STATUS:" */
    boolean isKey() {
        return isCapitals() && letters() >= 3 && tail.startsWith(":");
    }

    boolean isCode() {
        if (bare.length() < 3 || bare.length() > LONGEST || isAddress()) return false;
        if (isSmall()) return NOTHING.contains(bare);
        return FIELD.matcher(bare).matches() || ABBREVIATED.matcher(bare).matches() || SNAKE.matcher(bare).matches() || HEXADECIMAL.matcher(bare).matches() || UUID.matcher(bare).matches()
            || SETTING.matcher(bare).matches() || FAULT.matcher(bare).matches() || TIMESTAMP.matcher(bare).matches() || SEPARATED.matcher(bare).matches() || PLACE.matcher(bare).matches();
    }

    private boolean isAddress() {
        return bare.contains("://") || bare.contains("@") || bare.startsWith("www.");
    }
}
