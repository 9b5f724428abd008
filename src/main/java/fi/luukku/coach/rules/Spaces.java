package fi.luukku.coach.rules;

import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Token;
import java.util.List;
import java.util.Set;

/** Spaces where none belongs, and none where one does: around commas and full stops, and two between words. */
final class Spaces {

    private static final String CLOSING = ",.!?;";
    /** What follows a full stop within an address written without its beginning. */
    private static final Set<String> DOMAINS = Set.of("fi", "com", "net", "org", "se", "eu", "info", "io", "ee");

    private Spaces() {}

    static void check(Situation at, Findings findings) {
        var words = at.reply().words();
        var table = at.reply().text().contains("   ");
        for (int i = 1; i < words.size(); i++) {
            var before = words.get(i - 1);
            var word = words.get(i);
            if (before.quoted() || word.quoted()) continue;
            var gap = word.start() - before.end();
            if (gap > 0 && isOnOneLine(before, word, at)) spaceBefore(before, word, i, words, findings);
            if (gap == 2 && !table && isOnOneLine(before, word, at)) two(before, word, findings);
            if (gap == 0 && i > 1) missing(words.get(i - 2), before, word, findings);
        }
    }

    private static boolean isOnOneLine(Word before, Word word, Situation at) {
        return at.reply().text().substring(before.end(), word.start()).chars().allMatch(c -> c == ' ' || c == '\u00A0');
    }

    private static void spaceBefore(Word before, Word mark, int at, List<Word> words, Findings findings) {
        if (mark.text().length() != 1 || CLOSING.indexOf(mark.text()) < 0 || !isWritten(before)) return;
        // " .fi", " ,5" and a smiley's ";)".
        if (at + 1 < words.size() && words.get(at + 1).start() == mark.end() && !(mark.text().equals(",") && words.get(at + 1).is(Token.Kind.WORD))) return;
        // "tänään ,ja" has its space on the wrong side.
        var joined = at + 1 < words.size() && words.get(at + 1).start() == mark.end();
        findings.add(before.end(), mark.end(), "say-space", List.of(new Fix(joined ? mark.text() + " " : mark.text(), before.end(), mark.end())), mark.text());
    }

    /** Not in a table, which has more of them, and not after a full stop, where some were taught to put two. */
    private static void two(Word before, Word word, Findings findings) {
        if (isWritten(word) && (isWritten(before) || before.text().equals(","))) findings.add(before.end(), word.start(), "say-two", List.of(new Fix(" ", before.end(), word.start())));
    }

    private static void missing(Word before, Word mark, Word word, Findings findings) {
        if (!word.is(Token.Kind.WORD) || !before.is(Token.Kind.WORD) || before.end() != mark.start()) return;
        var comma = mark.text().equals(",");
        var stop = mark.text().equals(".") || mark.text().equals("!") || mark.text().equals("?");
        var sentence = stop && before.text().length() > 2 && word.token().isCapitalised() && Character.isLowerCase(before.text().codePointBefore(before.text().length()))
            && word.text().length() > 1 && !DOMAINS.contains(word.lower());
        if (comma || sentence) findings.add(mark.start(), word.end(), "say-missing", List.of(new Fix(" ", mark.end(), mark.end())), mark.text());
    }

    private static boolean isWritten(Word word) {
        return word.is(Token.Kind.WORD) || word.is(Token.Kind.NUMBER) || word.is(Token.Kind.CODE);
    }
}
