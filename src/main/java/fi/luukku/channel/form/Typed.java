package fi.luukku.channel.form;

import org.jspecify.annotations.Nullable;

/**
 * What the form's fields held, as they came.
 *
 * @param topic   the number of a topic
 * @param website a field that people do not see: only robots fill it in
 * @param token   proves that the form was ours, and when it was opened
 */
public record Typed(@Nullable String topic, @Nullable String message, @Nullable String name, @Nullable String order,
                    @Nullable String email, @Nullable String website, @Nullable String token) {

    public static final Typed NOTHING = new Typed(null, null, null, null, null, null, null);

    public Typed {
        topic = orEmpty(topic);
        message = orEmpty(message);
        name = orEmpty(name);
        order = orEmpty(order);
        email = orEmpty(email);
        website = orEmpty(website);
        token = orEmpty(token);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
