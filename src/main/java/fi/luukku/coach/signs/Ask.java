package fi.luukku.coach.signs;

/**
 * A question or a request in a customer's text.
 *
 * @param first its first word's place in the text
 * @param last  its last word's
 */
record Ask(int first, int last, boolean request, Wants wants) {

    /** The kind of answer that a question wants to hear; of a request always {@link #ANY}. */
    enum Wants { TIME, SUM, NUMBER, PLACE, REASON, WAY, WHO, THING, YES_NO, ANY }

    Ask until(int last) {
        return new Ask(first, last, request, wants);
    }
}
