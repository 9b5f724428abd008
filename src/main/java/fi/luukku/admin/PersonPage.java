package fi.luukku.admin;

import fi.luukku.access.Agent;
import fi.luukku.access.Passkey;
import fi.luukku.access.Team;
import fi.luukku.channel.email.LinkLetter;
import fi.luukku.kernel.Id;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One who works here.
 *
 * @param in     the teams they are in
 * @param letter the newest that was sent to them with a link for a new password
 */
public record PersonPage(Agent agent, List<Team> teams, Set<Id<Team>> in, List<Passkey> passkeys, Form form, List<InvitationLink> links,
                         @Nullable LinkLetter letter) {}
