package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The Date header (RFC 5322 section 3.3), obsolete zones and missing pieces included. */
final class MailDate {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private int day;
    private int month;
    private int year = -1;
    private int hour = -1;
    private int minute;
    private int second;
    private int zoneMinutes;

    private MailDate() {
    }

    /** Null when it is no date or not one of this age (1980 to 2099). */
    static @Nullable Instant read(@Nullable String header) {
        if (header == null || header.length() > 200) return null;
        var date = new MailDate();
        for (String word : spaced(HeaderValue.withoutComments(header)).split(" ")) date.take(word);
        return date.instant();
    }

    /** "04-Mar-2025," in words; the minus of a zone has a space before it. */
    private static String spaced(String header) {
        var out = new StringBuilder(header);
        for (int i = 0; i < out.length(); i++) {
            boolean dash = out.charAt(i) == '-' && i > 0 && Character.isLetterOrDigit(out.charAt(i - 1));
            if (dash || out.charAt(i) == ',') out.setCharAt(i, ' ');
        }
        return out.toString();
    }

    private void take(String word) {
        if (word.isEmpty()) return;
        char first = word.charAt(0);
        if (word.indexOf(':') > 0) time(word);
        else if (hour >= 0 && (first == '+' || first == '-' || Character.isLetter(first))) zone(word);
        else if (Character.isLetter(first)) name(word);
        else number(word);
    }

    private void time(String word) {
        String[] pieces = word.split("[:.]");
        hour = digits(pieces[0]);
        minute = pieces.length > 1 ? digits(pieces[1]) : 0;
        second = pieces.length > 2 ? Math.min(59, digits(pieces[2])) : 0;
    }

    private void zone(String word) {
        int value = digits(word.substring(1));
        if (word.length() == 5 && value >= 0) {
            zoneMinutes = (value / 100 * 60 + value % 100) * (word.charAt(0) == '-' ? -1 : 1);
            return;
        }
        zoneMinutes = switch (word.toUpperCase(Locale.ROOT)) {
            case "EET" -> 120;
            case "EEST", "MSK" -> 180;
            case "CET", "BST" -> 60;
            case "CEST" -> 120;
            case "EST" -> -300;
            case "EDT" -> -240;
            case "CST" -> -360;
            case "CDT" -> -300;
            case "MST" -> -420;
            case "MDT" -> -360;
            case "PST" -> -480;
            case "PDT" -> -420;
            default -> zoneMinutes;
        };
    }

    private void name(String word) {
        if (word.length() < 3) return;
        int index = MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT));
        if (index >= 0) month = index + 1;
    }

    private void number(String word) {
        int value = digits(word);
        if (value < 0) return;
        if (day == 0 && value <= 31) day = value;
        else if (year < 0) year = value < 50 ? value + 2000 : value < 1000 ? value + 1900 : value;
        else if (hour >= 0 && year < 1000) year = value;
    }

    private static int digits(String text) {
        if (text.isEmpty() || text.length() > 4) return -1;
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return -1;
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private @Nullable Instant instant() {
        if (day == 0 || month == 0 || year < 1980 || year > 2099) return null;
        try {
            var local = LocalDateTime.of(year, month, day, Math.max(0, hour), Math.max(0, minute), Math.max(0, second));
            return local.toInstant(ZoneOffset.UTC).minusSeconds(zoneMinutes * 60L);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
