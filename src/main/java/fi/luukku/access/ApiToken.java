package fi.luukku.access;

import fi.luukku.kernel.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key of a program.
 *
 * @param role what it may do at most; never more than its agent may
 * @param used when last, to the minute
 */
public record ApiToken(long id, Id<Agent> agent, String name, Role role, Instant created, @Nullable Instant used,
                       @Nullable Instant expires) {}
