package fi.luukku.channel.email;

import fi.luukku.kernel.Language;
import java.util.Map;

/**
 * Whether and how receipt is confirmed. In the texts {@code {number}}, {@code {brand}} stand for the ticket's number
 * and the store's name; nothing of what the sender wrote is ever repeated.
 *
 * @param texts         by language; where one is missing, Luukku's own is used
 * @param perAddressDay at most so many to one address in 24 hours
 * @param perHour       at most so many from this mailbox in an hour
 */
public record Acknowledging(boolean on, Map<Language, Text> texts, int perAddressDay, int perHour) {

    public record Text(String subject, String body) {

        /** As it is sent. */
        public Text filled(long number, String brand) {
            return new Text(filled(subject, number, brand), filled(body, number, brand));
        }

        private static String filled(String text, long number, String brand) {
            return text.replace("{number}", String.valueOf(number)).replace("{brand}", brand);
        }
    }

    public static final Acknowledging DEFAULT = new Acknowledging(true, Map.of(), 3, 200);
    public static final Acknowledging OFF = new Acknowledging(false, Map.of(), 3, 200);

    /** What is said in a language: the keeper's own words, or Luukku's. */
    public Text in(Language language) {
        return texts.getOrDefault(language, usual(language));
    }

    /** Luukku's own words. */
    public static Text usual(Language language) {
        return AcknowledgementText.usual(language);
    }
}
