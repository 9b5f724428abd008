package fi.luukku.channel.email;

import fi.luukku.kernel.Language;
import org.jspecify.annotations.Nullable;

/** What stands in a ticket in place of a mail that was too large to fetch. */
final class TooLarge {

    private TooLarge() {
    }

    /** @param language of its subject; null when it can't be told */
    static String words(Arrival arrival, @Nullable Language language) {
        var megabytes = Math.max(1, arrival.entry().size() / (1024 * 1024));
        var box = arrival.mailbox().address();
        return switch (language == null ? Language.FI : language) {
            case FI -> "[Viesti on liian suuri haettavaksi: %d Mt. Se on luettavissa postilaatikossa %s.]".formatted(megabytes, box);
            case SV -> "[Meddelandet är för stort att hämta: %d MB. Det kan läsas i brevlådan %s.]".formatted(megabytes, box);
            case EN -> "[The message is too large to fetch: %d MB. It can be read in the mailbox %s.]".formatted(megabytes, box);
        };
    }
}
