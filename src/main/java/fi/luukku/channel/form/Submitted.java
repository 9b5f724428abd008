package fi.luukku.channel.form;

import java.util.List;

/** What became of a form that was sent. */
public sealed interface Submitted {

    /**
     * It is on disk, for good. Whether it became a ticket is for the sender to see on the next page.
     *
     * @param key names the submission; sending the same again gives the same key
     */
    record Kept(String key) implements Submitted {}

    /**
     * Something in it needs the sender's hand.
     *
     * @param token for the form that is shown again
     */
    record Refused(List<Fault> faults, String token) implements Submitted {}

    /** Too many came from the same place; later it goes through. */
    record Crowded(String token) implements Submitted {}

    /**
     * What is wrong with a field.
     *
     * @param field "form" when it is none of them
     * @param key   of the texts
     */
    record Fault(String field, String key, List<Object> arguments) {

        static Fault of(String field, String key, Object... arguments) {
            return new Fault(field, key, List.of(arguments));
        }
    }
}
