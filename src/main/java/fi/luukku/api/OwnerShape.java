package fi.luukku.api;

import fi.luukku.api.openapi.About;
import org.jspecify.annotations.Nullable;

/** Who answers for a ticket. */
@About("Who answers for a ticket: a team always, a person often.")
record OwnerShape(@About("Name of the team.") String team, long teamId,
                  @About("Address of the agent, as they sign in.") @Nullable String agent,
                  @Nullable Long agentId, @Nullable String agentName) {}
