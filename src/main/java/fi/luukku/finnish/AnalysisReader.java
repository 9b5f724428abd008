package fi.luukku.finnish;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a reading of the symbols that the dictionary gives for a word, such as
 * {@code [Ln][Xp]lomake[X]lomakkee[Sade][Ny]lla}. The tags are read from the end: what comes last is what the word is,
 * what comes before is what it is made of.
 */
final class AnalysisReader {

    private final String[] symbols;
    private final Lexemes lexemes;
    private @Nullable WordClass wordClass;
    private boolean classSeen;
    private @Nullable GrammaticalCase grammaticalCase;
    private @Nullable GrammaticalNumber number;
    private @Nullable Person person;
    private @Nullable Mood mood;
    private @Nullable Tense tense;
    private @Nullable Possessive possessive;
    private final Set<Clitic> clitics = EnumSet.noneOf(Clitic.class);
    private @Nullable Participle participle;
    private @Nullable Comparison comparison;
    private @Nullable Polarity polarity;
    private boolean borderPassed;
    private boolean participleSeen;

    AnalysisReader(String word, String[] symbols) {
        this.symbols = symbols;
        this.lexemes = new Lexemes(word, symbols);
    }

    Analysis read() {
        for (int i = symbols.length - 1; i >= 0; i--) {
            var symbol = symbols[i];
            if (symbol.equals("[X]")) {
                while (i > 0 && !(symbols[i].startsWith("[X") && symbols[i].length() == 4)) i--;
            } else if (symbol.length() > 2 && symbol.charAt(0) == '[') {
                tag(symbol.charAt(1), symbol.substring(2, symbol.length() - 1), i);
            }
        }
        settle();
        return new Analysis(lexemes.lemma(wordClass), wordClass, grammaticalCase, number, person, mood, tense, possessive,
            clitics.isEmpty() ? Set.of() : Set.copyOf(clitics), participle, comparison, polarity,
            participleSeen || mood == Mood.MINEN_INFINITIVE ? lexemes.verb() : null, lexemes.parts());
    }

    private void tag(char kind, String value, int at) {
        switch (kind) {
            case 'L' -> classOf(value);
            case 'N' -> { if (number == null && inflects()) number = GrammaticalNumber.of(value); }
            case 'S' -> { if (grammaticalCase == null && inflects()) grammaticalCase = GrammaticalCase.of(value); }
            case 'P' -> { if (person == null) person = Person.of(value); }
            case 'T' -> { if (mood == null && wordClass == null) mood = Mood.of(value); }
            case 'A' -> { if (tense == null) tense = Tense.of(value); }
            case 'O' -> { if (possessive == null) possessive = Possessive.of(value); }
            case 'C' -> { if (comparison == null && wordClass == null) comparison = Comparison.of(value); }
            case 'E' -> { if (polarity == null) polarity = Polarity.of(value); }
            case 'F' -> clitic(value);
            case 'R' -> participle(value);
            case 'B' -> { if (value.equals("c")) border(at); }
            default -> { /* tells of the word's make, which is read elsewhere or not needed */ }
        }
    }

    private boolean inflects() {
        return wordClass != WordClass.PREFIX && wordClass != WordClass.ADVERB;
    }

    private void classOf(String value) {
        if (classSeen) return;
        classSeen = true;
        wordClass = WordClass.of(value);
        var surelyAdjective = grammaticalCase == GrammaticalCase.MANNER || comparison != null || symbols[0].equals("[Lu]");
        if (wordClass == WordClass.NOUN_OR_ADJECTIVE && surelyAdjective) wordClass = WordClass.ADJECTIVE;
    }

    private void clitic(String value) {
        var clitic = Clitic.of(value);
        if (clitic != null) clitics.add(clitic);
    }

    private void participle(String value) {
        if (borderPassed) return;
        participleSeen = true;
        // The last case: "kuunneltuanne", a participle that the dictionary ends as a noun.
        var fits = wordClass == null || wordClass == WordClass.ADJECTIVE || symbols[symbols.length - 1].equals("[Ln]");
        if (participle == null && fits) participle = Participle.of(value);
    }

    /** What ends in a hyphen after the border is the first half of a compound: "asiakas-". */
    private void border(int at) {
        if (at == 0) return;
        var before = symbols[at - 1].equals("[Bh]") && at > 1 ? symbols[at - 2] : symbols[at - 1];
        if (!classSeen && before.equals("-")) {
            classSeen = true;
            wordClass = WordClass.PREFIX;
        }
        borderPassed = true;
    }

    private void settle() {
        var other = wordClass != null && wordClass != WordClass.VERB;
        if (other || mood == Mood.MINEN_INFINITIVE || mood == Mood.E_INFINITIVE || mood == Mood.MA_INFINITIVE) polarity = null;
        if (participle == Participle.PAST_PASSIVE) wordClass = WordClass.ADJECTIVE;
        if (grammaticalCase == GrammaticalCase.MANNER) number = null;
        if (wordClass == WordClass.NOUN) comparison = null;
    }
}
