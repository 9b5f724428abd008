package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.time.Instant;

/**
 * Someone was invited, and is waiting for the link.
 *
 * @param expires    until when the link works
 * @param sealedPath the link's path, sealed: events are kept until they are delivered, and the link opens the door.
 *                   {@code Secrets.open} gives it
 */
public record InvitationCreated(Id<Invitation> invitation, String email, Language language, String inviter, Instant expires,
                                String sealedPath) {}
