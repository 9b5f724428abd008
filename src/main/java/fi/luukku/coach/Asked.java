package fi.luukku.coach;

/**
 * A question or a request of the customer.
 *
 * @param text     as they wrote it
 * @param start    where in their message, in UTF-16 units
 * @param answered whether the draft surely takes it up
 */
public record Asked(String text, int start, int end, boolean answered) {}
