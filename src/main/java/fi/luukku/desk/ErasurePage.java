package fi.luukku.desk;

import fi.luukku.kernel.Problem;
import fi.luukku.privacy.Erasures;
import org.jspecify.annotations.Nullable;

/** What erasing the customer would take away. @param problem with what was typed to confirm it */
public record ErasurePage(DeskView view, long number, Erasures.Extent extent, @Nullable Problem problem) {}
