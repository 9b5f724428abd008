package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.time.Instant;

/**
 * Someone can choose a new password by a link, and is waiting for it.
 *
 * @param asked      they asked for it themselves
 * @param expires    until when the link works
 * @param sealedPath the link's path, sealed: {@code Secrets.open} gives it
 */
public record PasswordLinkMade(Id<Agent> agent, String email, String name, Language language, boolean asked, Instant expires, String sealedPath) {}
