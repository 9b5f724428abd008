package fi.luukku.desk;

import fi.luukku.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A saved reply as it will read.
 *
 * @param formal null when it speaks to everyone alike
 */
public record SavedPreview(Language language, String familiar, @Nullable String formal, @Nullable String problem) {}
