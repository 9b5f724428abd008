package fi.luukku.finnish;

import java.util.List;

/** Knows how the words of one language are written. Safe for any number of threads. */
public interface Speller {

    /** @param word as it stands in the text: capitals may matter */
    boolean knows(String word);

    /**
     * What may have been meant by a word that is not known, the likeliest first; at most five. Takes some milliseconds.
     *
     * @param lookups how many words may be tried
     */
    List<String> suggestions(String word, int lookups);
}
