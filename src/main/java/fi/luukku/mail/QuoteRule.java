package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

/** Recognises one way in which mail programs head quoted history. */
interface QuoteRule {

    /** @return what stands at the line, or null when this is not it */
    @Nullable Heading at(Lines lines, int line);

    /**
     * @param first     the heading's first line
     * @param next      the line after the heading
     * @param certain   whether what follows is history even without quote marks
     * @param rule      which rule found it
     */
    record Heading(int first, int next, boolean certain, String rule) {
    }
}
