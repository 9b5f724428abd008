package fi.luukku.desk;

import fi.luukku.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A saved reply as it will read.
 *
 * @param reader   whom it is filled for; null when the customer is made up
 * @param familiar the only one, where it speaks to everyone alike or to one reader
 * @param problem  with the text, or with the ticket that was asked for
 */
public record SavedPreview(Language language, @Nullable Reader reader, String familiar, @Nullable String formal, @Nullable String problem) {

    public record Reader(String name, long ticket) {}
}
