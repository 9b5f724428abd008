package fi.luukku.finnish;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a word. Many words have several; which is meant only the sentence tells.
 *
 * @param lemma the base form, in the dictionary's own case (<em>Virtanen</em>)
 * @param verb  of a participle, the verb that it is a form of
 * @param parts what it is compounded of, in order; at least one
 */
public record Analysis(
    String lemma,
    @Nullable WordClass wordClass,
    @Nullable GrammaticalCase grammaticalCase,
    @Nullable GrammaticalNumber number,
    @Nullable Person person,
    @Nullable Mood mood,
    @Nullable Tense tense,
    @Nullable Possessive possessive,
    Set<Clitic> clitics,
    @Nullable Participle participle,
    @Nullable Comparison comparison,
    @Nullable Polarity polarity,
    @Nullable String verb,
    List<WordPart> parts
) {

    public boolean isVerb() {
        return wordClass == WordClass.VERB;
    }

    public boolean isNominal() {
        return wordClass == WordClass.NOUN || wordClass == WordClass.ADJECTIVE || wordClass == WordClass.NOUN_OR_ADJECTIVE;
    }

    public boolean isImperative(GrammaticalNumber whom) {
        return mood == Mood.IMPERATIVE && number == whom;
    }

    public boolean isCompound() {
        return parts.size() > 1;
    }
}
