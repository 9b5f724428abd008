package fi.luukku.finnish;

/** Finds web and mail addresses; what is inside one is no Finnish. */
final class Addresses {

    /** Longer than any that is written in a letter; a bound on how far is looked from one place. */
    private static final int LONGEST = 2_000;

    private Addresses() {}

    /** Where the address that begins here ends, or {@code start} if none does. */
    static int end(String text, int start) {
        if (begins(text, start, "https://") || begins(text, start, "http://") || begins(text, start, "www.")) return trimmed(text, start, blank(text, start));
        return mail(text, start);
    }

    private static boolean begins(String text, int start, String scheme) {
        return text.regionMatches(true, start, scheme, 0, scheme.length()) && start + scheme.length() < text.length();
    }

    private static int blank(String text, int at) {
        var limit = Math.min(text.length(), at + LONGEST);
        while (at < limit && !Tokens.isSpace(text.charAt(at)) && "<>\"”".indexOf(text.charAt(at)) < 0) at++;
        return at;
    }

    /** The sentence's own marks after an address are not part of it. */
    private static int trimmed(String text, int start, int end) {
        while (end > start && (".,;:!?]}'’…".indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ')' && text.indexOf('(', start) < 0)) end--;
        return end;
    }

    private static int mail(String text, int start) {
        var at = start;
        var limit = Math.min(text.length(), start + 64);
        while (at < limit && (Character.isLetterOrDigit(text.charAt(at)) || "._%+-".indexOf(text.charAt(at)) >= 0)) at++;
        if (at == start || at >= text.length() || text.charAt(at) != '@') return start;
        var end = at + 1;
        limit = Math.min(text.length(), end + 255);
        while (end < limit && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == '-')) end++;
        end = trimmed(text, at + 1, end);
        return text.substring(at + 1, end).contains(".") ? end : start;
    }
}
