package fi.luukku.access;

import fi.luukku.kernel.Id;

/**
 * A group that owns tickets.
 *
 * @param membersOnly true when only its members (and leads and admins) see its tickets
 */
public record Team(Id<Team> id, String name, boolean membersOnly) {}
