package fi.luukku.demo;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people and teams of the demo store, by the short names its files use. */
final class Cast {

    private final Agents agents;
    private final Map<String, Id<Agent>> people = new HashMap<>();
    private final Map<String, Id<Team>> teams = new HashMap<>();
    private final Map<String, Viewer> viewers = new HashMap<>();

    Cast(Yaml shop, Agents agents, Teams all) {
        this.agents = agents;
        for (var team : shop.parts("teams")) teams.put(team.text("key"), all.create(team.part("name").text("fi"), false).id());
        for (var person : shop.parts("agents")) {
            var agent = agents.add(person.text("name"), person.text("email"), Role.of(person.text("role")), Language.of(person.text("language", "fi")));
            people.put(person.text("key"), agent.id());
            for (var team : person.texts("teams")) all.join(teams.get(team), agent.id());
        }
    }

    Id<Team> team(String key) {
        return teams.get(key);
    }

    boolean isTeam(String key) {
        return teams.containsKey(key);
    }

    @Nullable Id<Agent> person(String key) {
        return people.get(key);
    }

    /** The person as one who acts; the lead where the story names nobody. */
    Viewer viewer(String key) {
        return viewers.computeIfAbsent(key.isEmpty() ? "lauri" : key, who -> agents.viewer(people.get(who)).orElseThrow());
    }
}
