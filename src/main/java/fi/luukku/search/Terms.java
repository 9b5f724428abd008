package fi.luukku.search;

import fi.luukku.finnish.LanguageGuess;
import fi.luukku.finnish.Sentence;
import fi.luukku.finnish.Sentences;
import fi.luukku.finnish.Token;
import fi.luukku.finnish.format.Found;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a text is found by, token by token. */
@Component
class Terms {

    /** When this differs from what the index was made by, it is made anew. */
    static final int VERSION = 2;

    private final Words words;
    private final LanguageGuess guess;

    Terms(Words words) {
        this.words = words;
        this.guess = words.guess();
    }

    /**
     * A token's terms.
     *
     * @param position which token of the text it is; the terms of one token have the same
     */
    record Place(int position, List<Term> terms) {}

    /**
     * @param expected the conversation's language, for what the text itself leaves open
     * @return in the order of the text
     */
    List<Place> in(String text, @Nullable Language expected) {
        var language = guess.of(text, expected);
        var places = new ArrayList<Place>();
        var formed = Identifiers.formed(text);
        var position = 0;
        for (var sentence : Sentences.in(text)) {
            var within = formed.isEmpty() ? formed : formed.stream().filter(one -> one.start() < sentence.end() && one.end() > sentence.start()).toList();
            position = in(sentence, text, language, within, position, places);
        }
        return places;
    }

    private int in(Sentence sentence, String text, LanguageGuess.Guess language, List<Found<String>> formed, int before, List<Place> places) {
        var tokens = sentence.tokens().stream().filter(token -> token.kind() != Token.Kind.MARK && token.kind() != Token.Kind.SYMBOL).toList();
        var at = places.size();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            places.add(new Place(before + i + 1, new ArrayList<>(switch (token.kind()) {
                case WORD -> word(token, language, i == 0);
                case CODE -> code(token, language);
                default -> identifiers(token);
            })));
        }
        for (var run : Identifiers.runs(tokens, text, formed, false)) {
            places.get(at + run.first()).terms.add(new Term(run.lexeme(), tokens.get(run.first()).start(), tokens.get(run.last()).end()));
        }
        return before + tokens.size();
    }

    private List<Term> word(Token token, LanguageGuess.Guess language, boolean first) {
        var word = token.text().replace("\u00AD", "");
        var terms = language.foreign() ? words.foreign(word)
            : words.in(word, language.language(), token.isCapitalised() && (!first || words.isName(word)));
        // With soft hyphens inside, the letters of a part can't be told; the whole word is marked.
        return word.length() == token.text().length() ? terms.stream().map(term -> term.movedBy(token.start())).toList()
            : terms.stream().map(term -> new Term(term.lexeme(), token.start(), token.end())).toList();
    }

    /** The words in it count as well: "palautuslomake-10482", "lasku_10537". */
    private List<Term> code(Token token, LanguageGuess.Guess language) {
        var terms = new ArrayList<>(identifiers(token));
        var start = 0;
        for (var piece : token.text().split("[-_]")) {
            var at = token.start() + start;
            if (piece.length() > 2 && piece.chars().allMatch(Character::isLetter)) {
                words.in(piece, language.foreign() ? null : language.language(), true).forEach(term -> terms.add(term.movedBy(at)));
            }
            start += piece.length() + 1;
        }
        return terms;
    }

    private static List<Term> identifiers(Token token) {
        return Identifiers.of(token).stream().map(lexeme -> new Term(lexeme, token.start(), token.end())).toList();
    }

    /** The plain words of a name or an address, for those who look by who wrote. */
    static List<String> plain(String name) {
        return Sentences.in(name).stream().flatMap(sentence -> sentence.tokens().stream())
            .filter(token -> token.kind() != Token.Kind.MARK && token.kind() != Token.Kind.SYMBOL)
            .map(token -> token.text().toLowerCase(Locale.ROOT)).filter(word -> word.length() <= Lexeme.LONGEST).toList();
    }
}
