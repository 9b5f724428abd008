package fi.luukku.coach.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phrase found in a text.
 *
 * @param words the words it covers, gaps and marks between them too
 * @param fix   what to write instead, if the phrase's line says so
 * @param kind  what the phrase's line is tagged with
 */
public record Match(List<Word> words, @Nullable String fix, @Nullable String kind) {

    public Word first() {
        return words.getFirst();
    }

    public Word last() {
        return words.getLast();
    }

    public int start() {
        return first().start();
    }

    public int end() {
        return last().end();
    }

    public int sentence() {
        return first().sentence();
    }
}
