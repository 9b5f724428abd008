package fi.luukku.mail;

import java.util.Set;

/** Whether a line has a date or a time of day in it, in whatever order people and programs write them. */
final class DateTrace {

    private static final Set<String> WEEKDAYS = Set.of(
            "ma", "ti", "ke", "to", "pe", "la", "su",
            "maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai",
            "maanantaina", "tiistaina", "keskiviikkona", "torstaina", "perjantaina", "lauantaina", "sunnuntaina",
            "mån", "tis", "ons", "tors", "tor", "fre", "lör", "sön",
            "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
            "mon", "tue", "wed", "thu", "fri", "sat", "sun", "tues", "thurs",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private DateTrace() {
    }

    /** A year of four digits, or a day and a month in numbers. */
    static boolean hasDate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!startsNumber(text, i)) continue;
            int end = endOfNumber(text, i);
            if (end - i == 4 && isYear(text, i) || isDayAndMonth(text, i, end)) return true;
            i = end;
        }
        return false;
    }

    private static boolean isYear(String text, int at) {
        return text.startsWith("20", at) || text.startsWith("19", at);
    }

    private static boolean isDayAndMonth(String text, int start, int end) {
        if (end - start > 2 || end + 2 >= text.length()) return false;
        char separator = text.charAt(end);
        if (separator != '.' && separator != '/' || !isDigit(text, end + 1)) return false;
        int monthEnd = endOfNumber(text, end + 1);
        return monthEnd - end - 1 <= 2 && monthEnd < text.length() && text.charAt(monthEnd) == separator;
    }

    /** Two numbers joined by a colon or a full stop that are not part of a longer date: 17.50, 9:05. */
    static boolean hasTime(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!startsNumber(text, i)) continue;
            int end = endOfNumber(text, i);
            if (isTime(text, i, end)) return true;
            i = end;
        }
        return false;
    }

    private static boolean isTime(String text, int start, int end) {
        if (end - start > 2 || end >= text.length() || text.charAt(end) != '.' && text.charAt(end) != ':') return false;
        if (start > 1 && text.charAt(start - 1) == '.' && isDigit(text, start - 2)) return false;
        int minutesEnd = isDigit(text, end + 1) ? endOfNumber(text, end + 1) : end;
        return minutesEnd - end == 3 && !isDateWithYear(text, end, minutesEnd);
    }

    /** "10.03." before a year of four digits. */
    private static boolean isDateWithYear(String text, int firstStop, int secondStop) {
        boolean stops = text.charAt(firstStop) == '.' && secondStop < text.length() && text.charAt(secondStop) == '.';
        return stops && endOfNumber(text, secondStop + 1) - secondStop > 3;
    }

    static boolean startsWithDate(String text) {
        return hasDate(text.substring(0, Math.min(text.length(), 28)));
    }

    static boolean startsWithWeekday(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) end++;
        boolean separated = end < text.length() && " .,".indexOf(text.charAt(end)) >= 0;
        return separated && WEEKDAYS.contains(text.substring(0, end)) && startsWithDate(text.substring(end));
    }

    private static boolean startsNumber(String text, int at) {
        return isDigit(text, at) && (at == 0 || !isDigit(text, at - 1));
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (isDigit(text, end)) end++;
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
