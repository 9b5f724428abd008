package fi.luukku.admin;

import fi.luukku.access.Agent;
import fi.luukku.access.ApiToken;
import fi.luukku.access.Role;
import fi.luukku.kernel.Id;
import java.util.List;
import java.util.Map;

/** The keys of programs: one's own, and for an admin everybody's. */
public record TokensPage(List<ApiToken> tokens, Map<Id<Agent>, String> names, List<Role> roles, Form form, List<InvitationLink> issued) {}
