package fi.luukku.finnish;

import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into sentences. A full stop ends none in a date, after an ordinal or an abbreviation; an empty line, a
 * line of a list, and a short line with a new beginning after it end one without any mark.
 */
public final class Sentences {

    /** A line shorter than this was not broken for want of room. */
    private static final int SHORT_LINE = 50;
    private static final Set<String> BEFORE_HOURS = Set.of("klo", "kello", "kl", "klockan", "at");

    private final String text;
    private final @Nullable Language language;
    private final List<Token> tokens;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Token> current = new ArrayList<>();
    private boolean newParagraph = true;

    private Sentences(String text, @Nullable Language language) {
        this.text = text;
        this.language = language;
        this.tokens = Tokens.in(text);
    }

    public static List<Sentence> in(String text) {
        return in(text, null);
    }

    /** @param language null when it is not known */
    public static List<Sentence> in(String text, @Nullable Language language) {
        return new Sentences(text, language).cut();
    }

    private List<Sentence> cut() {
        for (int i = 0; i < tokens.size(); i++) {
            current.add(tokens.get(i));
            if (i + 1 == tokens.size()) end();
            else if (endsAfter(i)) end(i);
        }
        return List.copyOf(sentences);
    }

    private boolean endsAfter(int i) {
        var token = tokens.get(i);
        var next = tokens.get(i + 1);
        var between = text.substring(token.end(), next.start());
        var lines = between.chars().filter(c -> c == '\n').count();
        if (lines > 1) return true;
        if (lines == 1 && lineEnds(token, next)) return true;
        if (token.kind() != Token.Kind.MARK) return false;
        if (closes(token) && i > 0 && endMark(tokens.get(i - 1)) && tokens.get(i - 1).end() == token.start()) return !between.isEmpty() && next.isCapitalised();
        if (!endMark(token)) return false;
        // A closing quotation mark or bracket, or another mark, still belongs to this sentence.
        if (next.kind() == Token.Kind.MARK && between.isEmpty()) return false;
        return !(token.text().equals(".") && i > 0 && goesOn(i, between));
    }

    private static boolean closes(Token token) {
        return "\"”’')]".contains(token.text());
    }

    private static boolean endMark(Token token) {
        if (token.kind() != Token.Kind.MARK) return false;
        var last = token.text().charAt(token.text().length() - 1);
        return last == '.' || last == '!' || last == '?' || last == '…';
    }

    /** Whether a full stop is of the word or the number before it. */
    private boolean goesOn(int stop, String between) {
        var before = tokens.get(stop - 1);
        var next = tokens.get(stop + 1);
        if (between.isEmpty()) return next.kind() == Token.Kind.WORD || next.kind() == Token.Kind.NUMBER || next.kind() == Token.Kind.CODE;
        if (before.end() != tokens.get(stop).start()) return false;
        var starts = next.kind() == Token.Kind.WORD && next.isCapitalised();
        if (before.kind() == Token.Kind.NUMBER) return !starts && next.kind() == Token.Kind.WORD || isListNumber(before);
        return before.isWord() && (isAbbreviated(stop - 1, starts) || isWeekday(before, next));
    }

    private boolean isAbbreviated(int word, boolean starts) {
        var token = tokens.get(word);
        var lower = token.lower();
        if (Abbreviations.mayEnd(lower) || Abbreviations.isUnit(lower) && isCounted(word)) return !starts;
        return Abbreviations.isBeforeSomething(lower) || spelledOut(token) || isInitial(token);
    }

    private boolean isCounted(int word) {
        return word > 0 && tokens.get(word - 1).kind() == Token.Kind.NUMBER;
    }

    /** "To. 26.3.", "pe. klo 9"; in other languages, and before anything else, it is another word. */
    private boolean isWeekday(Token before, Token next) {
        return Abbreviations.isWeekday(before.lower(), language) && (next.kind() == Token.Kind.NUMBER || BEFORE_HOURS.contains(next.lower()));
    }

    /** The last of "t.ex.", whose letters are tokens of their own. */
    private boolean spelledOut(Token before) {
        if (before.start() < 2 || text.charAt(before.start() - 1) != '.') return false;
        var start = before.start() - 1;
        while (start > 0 && before.start() - start < 6 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) start--;
        return Abbreviations.isBeforeSomething(text.substring(start, before.end()).toLowerCase(Locale.ROOT));
    }

    private static boolean isInitial(Token word) {
        return word.text().length() == 1 && word.isCapitalised();
    }

    /** "1. Avaa paketti": the number of a list's line. */
    private boolean isListNumber(Token number) {
        return number.text().length() <= 2 && lineStart(number.start()) == number.start();
    }

    private boolean lineEnds(Token token, Token next) {
        if (endMark(token)) return true;
        if (isListMark(next)) return true;
        var length = token.end() - lineStart(token.start());
        return length < SHORT_LINE && (next.isCapitalised() || next.kind() != Token.Kind.WORD || token.isMark(",") && length < 30 || token.isMark(":"));
    }

    private boolean isListMark(Token token) {
        return token.isMark("-") || token.isMark("–") || token.isMark("*") || token.isMark("•") || token.isMark(">")
            || token.kind() == Token.Kind.NUMBER && token.end() < text.length() && (text.charAt(token.end()) == '.' || text.charAt(token.end()) == ')');
    }

    private int lineStart(int at) {
        // Only as far as matters: a line that goes on longer is long.
        var limit = Math.max(0, at - 200);
        while (at > limit && text.charAt(at - 1) != '\n') at--;
        return at;
    }

    private void end(int i) {
        end();
        var gap = text.substring(tokens.get(i).end(), tokens.get(i + 1).start());
        newParagraph = gap.indexOf('\n') != gap.lastIndexOf('\n');
    }

    private void end() {
        sentences.add(new Sentence(current.getFirst().start(), current.getLast().end(), newParagraph, current));
        current.clear();
        newParagraph = false;
    }
}
