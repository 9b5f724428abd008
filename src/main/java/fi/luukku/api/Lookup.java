package fi.luukku.api;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a request names, by id or by the name people use. */
@Component
class Lookup {

    private final Teams teams;
    private final Agents agents;
    private final Brands brands;

    Lookup(Teams teams, Agents agents, Brands brands) {
        this.teams = teams;
        this.agents = agents;
        this.brands = brands;
    }

    Team team(String field, @Nullable String name) {
        return teams.all().stream().filter(team -> team.name().equalsIgnoreCase(name) || team.id().toString().equals(name)).findFirst()
            .orElseThrow(() -> new Problem.Invalid(field, "problem.api.no-such-team"));
    }

    /** The caller's own team, the oldest if they have several; the oldest of all if they have none. */
    Team usualTeam(Viewer viewer) {
        var all = teams.all().stream().sorted(Comparator.comparing(team -> team.id().value())).toList();
        return all.stream().filter(team -> viewer.teams().contains(team.id())).findFirst()
            .or(() -> all.stream().findFirst()).orElseThrow(() -> new Problem.Invalid("team", "problem.required"));
    }

    Id<Agent> agent(String field, @Nullable String name) {
        return agents.all().stream().filter(agent -> agent.email().equalsIgnoreCase(name) || agent.id().toString().equals(name)).findFirst()
            .map(Agent::id).orElseThrow(() -> new Problem.Invalid(field, "problem.api.no-such-agent"));
    }

    /** By its short name or id; the only one there is when none is named. */
    Brand brand(@Nullable String name) {
        var all = brands.all();
        if (name == null && all.size() == 1) return all.getFirst();
        if (name == null) throw new Problem.Invalid("brand", "problem.required");
        return all.stream().filter(brand -> brand.slug().equalsIgnoreCase(name) || brand.id().toString().equals(name)).findFirst()
            .orElseThrow(() -> new Problem.Invalid("brand", "problem.api.no-such-brand"));
    }
}
