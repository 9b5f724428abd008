package fi.luukku.access;

import fi.luukku.kernel.Id;

/** The link of an invitation works no more: it was used, taken back, or replaced by another. */
public record InvitationEnded(Id<Invitation> invitation) {}
