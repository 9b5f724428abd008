package fi.luukku.finnish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The base forms in what the dictionary gives for a word: of the whole, of each part of a compound, and of the verb
 * that a participle comes from. {@code [Xp]base[X]} gives a base form, {@code [Xj]ending[X]} that of a derivation,
 * {@code [Xr]pattern[X]} how a compound that is one entry of the dictionary is cut; all else outside of tags are the
 * letters of the word.
 */
final class Lexemes {

    /** A compound's part so far: where it begins in the word, and the base form that stands for it from some letter on. */
    private record Part(int start, int end, String lemma) {}

    private final String word;
    private final List<Part> found = new ArrayList<>(2);
    private final List<Integer> cuts = new ArrayList<>(0);
    private int letters;
    private int partStart;
    private int baseStart = -1;
    private String base = "";
    private boolean placeName;
    private boolean onlyNumerals = true;
    private @Nullable String verb;
    private boolean verbNext;
    /** Where in the word the last base form begins, which stands for all that follows it; -1 when none does. */
    private int lastBase = -1;
    private int hyphensInBase;

    Lexemes(String word, String[] symbols) {
        this.word = word;
        for (int i = 0; i < symbols.length; i++) {
            var symbol = symbols[i];
            if (symbol.startsWith("[X") && symbol.length() == 4) {
                var end = i + 1;
                while (end < symbols.length && !symbols[end].equals("[X]")) end++;
                marked(symbol.charAt(2), String.join("", List.of(symbols).subList(i + 1, end)));
                i = end;
            } else if (symbol.charAt(0) == '[') {
                tag(symbol);
            } else {
                letter(symbol);
            }
        }
        endPart();
    }

    private void marked(char kind, String text) {
        if (kind == 'r') {
            cut(text);
        } else if (kind == 'p' || kind == 'j') {
            baseStart = lastBase = letters;
            base = text.replace("=", "");
            hyphensInBase = (int) text.chars().filter(c -> c == '-').count();
            if (kind == 'p' && verbNext) verb = base;
            verbNext = false;
        }
    }

    private void cut(String pattern) {
        var at = letters;
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) != '=') at++;
            else if (i > 0) cuts.add(at);
        }
    }

    private void tag(String tag) {
        switch (tag) {
            case "[Bc]", "[Bm]" -> endPart();
            case "[De]" -> placeName = true;
            case "[Lt]" -> verbNext = true;
            default -> { /* of no matter here */ }
        }
        if (tag.startsWith("[L") && !tag.startsWith("[Lu")) onlyNumerals = false;
        // "22:een": the digits are the base form, the ending begins here.
        if (tag.startsWith("[S") && baseStart < 0 && letters > 0 && Character.isDigit(word.charAt(letters - 1))) {
            baseStart = lastBase = letters;
            base = "";
        }
    }

    private void letter(String letter) {
        if (letter.equals("-")) {
            if (hyphensInBase > 0) hyphensInBase--;
            else lastBase = -1;
        }
        letters += letter.length();
    }

    private void endPart() {
        var end = Math.min(letters, word.length());
        var bare = end > partStart && word.charAt(end - 1) == '-' ? end - 1 : end;
        if (bare > partStart) {
            var lemma = baseStart < 0 ? word.substring(partStart, bare) : word.substring(partStart, Math.min(baseStart, bare)) + base;
            found.add(new Part(partStart, bare, lemma));
        }
        partStart = letters;
        baseStart = -1;
    }

    @Nullable String verb() {
        return verb;
    }

    String lemma(@Nullable WordClass wordClass) {
        if (onlyNumerals && found.size() > 1) return joined("");
        // "Isolla-Britannialla" is "Iso-Britannia", but "Pohjois-Suomella" stays "Pohjois-Suomi".
        if (placeName && wordClass == WordClass.PLACE_NAME && found.size() > 1 && !word.startsWith("is", found.getFirst().end() - 2)) {
            return joined("-");
        }
        return lastBase < 0 ? word : word.substring(0, lastBase) + base;
    }

    private String joined(String between) {
        return String.join(between, found.stream().map(Part::lemma).toList());
    }

    List<WordPart> parts() {
        var parts = new ArrayList<WordPart>(found.size() + cuts.size());
        for (var part : found) cutUp(part, parts);
        return List.copyOf(parts);
    }

    /** An entry that is itself a compound is cut where its pattern says, as far as its base form begins like the word. */
    private void cutUp(Part part, List<WordPart> parts) {
        var start = part.start();
        var lemma = part.lemma();
        for (int cut : cuts) {
            if (cut <= start || cut >= part.end()) continue;
            var bare = word.charAt(cut - 1) == '-' ? cut - 1 : cut;
            var length = cut - start;
            if (length >= lemma.length() || !lemma.toLowerCase(Locale.ROOT).startsWith(word.substring(start, bare))) break;
            if (bare > start) parts.add(new WordPart(start, bare, lemma.substring(0, bare - start)));
            lemma = lemma.substring(length);
            start = cut;
        }
        parts.add(new WordPart(start, part.end(), lemma));
    }
}
