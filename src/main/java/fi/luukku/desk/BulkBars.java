package fi.luukku.desk;

import fi.luukku.access.Absences;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.ticket.Marks;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what can be chosen for the tickets picked in a list. */
@Component
class BulkBars {

    private final Teams teams;
    private final Agents agents;
    private final Absences absences;
    private final Marks marks;
    private final Brands brands;

    BulkBars(Teams teams, Agents agents, Absences absences, Marks marks, Brands brands) {
        this.teams = teams;
        this.agents = agents;
        this.absences = absences;
        this.marks = marks;
        this.brands = brands;
    }

    @Nullable BulkChoices of(Viewer viewer) {
        if (!viewer.is(Role.AGENT)) return null;
        var people = agents.all().stream().filter(agent -> agent.active() && agent.role().atLeast(Role.AGENT)).sorted(Comparator.comparing(Agent::name)).toList();
        var zones = brands.all().stream().map(Brand::zone).distinct().toList();
        return new BulkChoices(teams.all(), people, absences.away(), marks.tagsInUse(viewer), zones.size() == 1 ? zones.getFirst() : null);
    }
}
