package fi.luukku.access;

import fi.luukku.kernel.Id;

/** What someone may reach changed, or a session or token of theirs ended: what was opened for them must be checked again. */
public record AccessChanged(Id<Agent> agent) {}
