package fi.luukku.coach;

import fi.luukku.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's message shows by itself.
 *
 * @param language  null when it is none of the coach's
 * @param intents   what it is about, the best known first
 * @param questions with their places in the message; none is answered yet
 */
public record ReadMessage(@Nullable Language language, Manner manner, List<Intent> intents, List<Asked> questions, List<Asked> requests) {}
