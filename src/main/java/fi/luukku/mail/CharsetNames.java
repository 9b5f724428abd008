package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Charset labels as mail programs write them. */
final class CharsetNames {

    private CharsetNames() {
    }

    static String normal(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        int start = 0;
        int end = name.length();
        while (start < end && isQuote(name.charAt(start))) start++;
        while (end > start && isQuote(name.charAt(end - 1))) end--;
        return firstWord(name.substring(start, end));
    }

    /** "utf-8 format=flowed", for a semicolon is easily forgotten. */
    private static String firstWord(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == ' ' || c == ';';
    }

    /** The charset, or null for a name that says nothing. */
    static @Nullable Charset find(String name) {
        return switch (name) {
            case "" -> null;
            case "utf-8", "utf8", "utf_8", "utf-8mb4", "utf8mb4", "unicode-1-1-utf-8" -> StandardCharsets.UTF_8;
            case "us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us", "us" -> StandardCharsets.US_ASCII;
            case "iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591", "latin1", "latin-1" -> StandardCharsets.ISO_8859_1;
            case "windows-1252", "cp1252", "cp-1252", "win-1252", "windows1252", "ansi", "x-ansi" -> Charsets.WINDOWS_1252;
            case "iso-8859-8-i" -> byName("iso-8859-8");
            case "ks_c_5601-1987", "ks_c_5601" -> byName("ms949");
            case "gb2312", "gb_2312-80", "x-gbk" -> byName("gb18030");
            case "shift_jis", "shift-jis", "sjis" -> byName("windows-31j");
            case "cp-850", "dos-850" -> byName("ibm850");
            default -> byName(name);
        };
    }

    private static @Nullable Charset byName(String name) {
        return Known.BY_NAME.get(name);
    }

    /** All names in one map: asking the JDK for an unknown name costs a tenth of a millisecond each time. */
    private static final class Known {

        private static final Map<String, Charset> BY_NAME = byName();

        private static Map<String, Charset> byName() {
            Map<String, Charset> names = new HashMap<>();
            for (Charset charset : Charset.availableCharsets().values()) {
                charset.aliases().forEach(alias -> names.put(alias.toLowerCase(Locale.ROOT), charset));
                names.put(charset.name().toLowerCase(Locale.ROOT), charset);
            }
            return names;
        }
    }
}
