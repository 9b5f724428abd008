package fi.luukku.finnish;

import java.util.List;

/**
 * A sentence of a text, or a line that stands alone as a greeting does.
 *
 * @param start        where it begins in the text, in UTF-16 units
 * @param end          where it ends, exclusive
 * @param newParagraph whether an empty line, or the text's beginning, is before it
 */
public record Sentence(int start, int end, boolean newParagraph, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public boolean isQuestion() {
        return tokens.stream().anyMatch(token -> token.kind() == Token.Kind.MARK && token.text().contains("?"));
    }

    public List<Token> words() {
        return tokens.stream().filter(Token::isWord).toList();
    }
}
