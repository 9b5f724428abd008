package fi.luukku.coach.reading;

import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.Token;
import java.util.List;
import java.util.Set;

/**
 * A token of a read text, with all that its form may mean.
 *
 * @param index    its place among the text's words
 * @param sentence the place of its sentence
 * @param lower    in lower case
 * @param lemmas   of all its readings, in lower case; a participle's verb among them; of a customer's spoken form those
 *                 of the written one too. Empty for what the dictionary does not know
 * @param quoted   whether it stands in a line that quotes another message
 */
public record Word(Token token, int index, int sentence, String lower, List<Analysis> analyses, Set<String> lemmas, boolean quoted) {

    public int start() {
        return token.start();
    }

    public int end() {
        return token.end();
    }

    public String text() {
        return token.text();
    }

    public boolean is(Token.Kind kind) {
        return token.kind() == kind;
    }

    public boolean has(Feature feature) {
        return analyses.stream().anyMatch(feature::in);
    }

    /** Whether all that it may be is this. */
    public boolean isOnly(Feature feature) {
        return !analyses.isEmpty() && analyses.stream().allMatch(feature::in);
    }
}
