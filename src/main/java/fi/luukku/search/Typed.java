package fi.luukku.search;

import fi.luukku.finnish.Sentences;
import fi.luukku.finnish.Token;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words as they are looked for. */
@Component
class Typed {

    private final Words words;

    Typed(Words words) {
        this.words = words;
    }

    static List<Token> tokens(String text) {
        return Sentences.in(text).stream().flatMap(sentence -> sentence.tokens().stream())
            .filter(token -> token.kind() != Token.Kind.MARK && token.kind() != Token.Kind.SYMBOL).toList();
    }

    List<Query.Word> words(String text) {
        return tokens(text).stream().map(this::word).toList();
    }

    Query.Word word(Token token) {
        if (!token.isWord()) return new Query.Word(Set.of(Identifiers.of(token).stream().findFirst().orElse(cut(token.lower()))), List.of());
        var word = token.text().replace("\u00AD", "");
        return new Query.Word(words.sought(word), words.parts(word));
    }

    private static String cut(String code) {
        return code.length() > Lexeme.LONGEST ? code.substring(0, Lexeme.LONGEST) : code;
    }
}
