package fi.luukku.coach;

import java.util.List;

/**
 * What a rule has to say of a draft.
 *
 * @param rule    its id, such as {@code blame.customer}
 * @param start   where in the draft, in UTF-16 units; 0 to the draft's length when it is of the whole
 * @param end     exclusive
 * @param message one sentence, in the agent's language
 * @param fixes   each can be put in the place of the span as it is
 */
public record Finding(String rule, Severity severity, int start, int end, String message, List<Fix> fixes) {

    /**
     * @param text  what stands there afterwards
     * @param start of what it replaces
     * @param end   exclusive; the same as {@code start} where it is only put in
     */
    public record Fix(String text, int start, int end) {}
}
