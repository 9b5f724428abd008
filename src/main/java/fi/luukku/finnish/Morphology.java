package fi.luukku.finnish;

import java.util.List;

/** Knows the forms of Finnish words. Safe for any number of threads. */
@FunctionalInterface
public interface Morphology {

    /** Without a dictionary no word is known. */
    Morphology NONE = word -> List.of();

    /**
     * All readings of a word, in the dictionary's order; none for a word that it does not know.
     *
     * @param word one word, in any case, without spaces; what is longer than 255 characters is not a word
     */
    List<Analysis> analyse(String word);

    default boolean knows(String word) {
        return !analyse(word).isEmpty();
    }

    /** Whether there is a dictionary at all: without one, nothing follows from a word being unknown. */
    default boolean isAvailable() {
        return this != NONE;
    }
}
