package fi.luukku.desk;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.kernel.Id;
import fi.luukku.page.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the actions on several tickets are chosen from.
 *
 * @param zone of all brands; null when they are in several, and times are each ticket's own
 */
public record BulkChoices(List<Team> teams, List<Agent> agents, Set<Id<Agent>> away, List<String> tags, @Nullable ZoneId zone) {

    public String zone(Texts t) {
        return zone == null ? t.of("time.zone.each") : ZoneWords.of(zone, t);
    }
}
