package fi.luukku.mail;

import java.util.Locale;
import java.util.Set;

/** Subjects for comparing. */
public final class SubjectLine {

    private static final Set<String> PREFIXES = Set.of(
            "re", "vs", "vl", "sv", "fw", "fwd", "aw", "antw", "vb", "wg", "rv", "tr", "odp", "lv", "svar", "vast");

    private static final Set<String> REPLIES = Set.of("re", "vs", "sv", "aw", "antw", "odp", "svar", "vast");

    private static final Set<String> FORWARDS = Set.of("vl", "fw", "fwd", "vb", "wg", "lv");

    private SubjectLine() {
    }

    /** The subject without reply and forward prefixes, {@code [ext]} and the like, in lower case and single spaces. */
    public static String base(String subject) {
        String rest = CleanText.line(subject).toLowerCase(Locale.ROOT);
        while (true) {
            String shorter = withoutPrefix(rest);
            if (shorter.length() == rest.length()) return rest;
            rest = shorter;
        }
    }

    /** Whether it says of itself that it answers, in whatever language. */
    public static boolean isReply(String subject) {
        String line = CleanText.line(subject).toLowerCase(Locale.ROOT);
        int end = word(line);
        int colon = afterCount(line, end);
        return REPLIES.contains(line.substring(0, end)) && colon < line.length() && line.charAt(colon) == ':';
    }

    static boolean isForward(String subject) {
        int colon = subject.indexOf(':');
        return colon > 0 && FORWARDS.contains(subject.substring(0, colon).strip().toLowerCase(Locale.ROOT));
    }

    private static String withoutPrefix(String subject) {
        if (subject.startsWith("[ext]") || subject.startsWith("[external]") || subject.startsWith("[ulkoinen]")) {
            return subject.substring(subject.indexOf(']') + 1).strip();
        }
        int end = word(subject);
        if (!PREFIXES.contains(subject.substring(0, end))) return subject;
        int colon = afterCount(subject, end);
        return colon < subject.length() && subject.charAt(colon) == ':' ? subject.substring(colon + 1).strip() : subject;
    }

    private static int word(String subject) {
        int end = 0;
        while (end < subject.length() && Character.isLetter(subject.charAt(end))) end++;
        return end;
    }

    /** "Re[2]:", "Re(3):", "Re 2:" and "VS :" count too. */
    private static int afterCount(String subject, int start) {
        int i = start;
        while (i < subject.length() && " []()0123456789^".indexOf(subject.charAt(i)) >= 0) i++;
        return i;
    }
}
