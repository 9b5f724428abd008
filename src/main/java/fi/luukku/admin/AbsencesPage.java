package fi.luukku.admin;

import fi.luukku.access.Agent;
import fi.luukku.kernel.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** @param since when those who are away went */
public record AbsencesPage(List<Agent> staff, Map<Id<Agent>, Instant> since) {}
