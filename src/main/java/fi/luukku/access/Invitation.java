package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.time.Instant;
import java.util.Set;

/**
 * Someone asked to come and work here.
 *
 * @param undelivered the letter with the link came back, and the link works no more
 */
public record Invitation(Id<Invitation> id, String email, Role role, Set<Id<Team>> teams, Language language, Id<Agent> by, Instant expires,
                         boolean undelivered) {}
