package fi.luukku.ticket;

import java.util.Locale;

/** What is typed into the search: a number is a ticket's or an order's; a word with @ begins an address; anything else is part of a subject or a name. */
sealed interface Sought {

    record Number(long number, String digits) implements Sought {}

    /** @param like as a pattern of SQL's */
    record Address(String like) implements Sought {}

    /** @param like as a pattern of SQL's */
    record Words(String like) implements Sought {}

    static Sought of(String typed) {
        var query = typed.strip();
        var digits = query.startsWith("#") ? query.substring(1) : query;
        if (digits.matches("\\d{1,18}")) return new Number(Long.parseLong(digits), digits);
        if (query.indexOf('@') > 0) return new Address(escaped(query.toLowerCase(Locale.ROOT)) + "%");
        return new Words("%" + escaped(query) + "%");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
