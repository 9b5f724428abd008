package fi.luukku.admin;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/admin/teams")
class TeamsController {

    private final Teams teams;
    private final Agents agents;
    private final Crew crew;

    TeamsController(Teams teams, Agents agents, Crew crew) {
        this.teams = teams;
        this.agents = agents;
        this.crew = crew;
    }

    @GetMapping
    Html list(Viewer viewer) {
        var members = teams.all().stream().collect(Collectors.toMap(Team::id, team -> teams.members(team.id())));
        return Section.TEAMS.page("teams", new TeamsPage(teams.all(), members, null, List.of(), Form.empty()), viewer);
    }

    @GetMapping("/new")
    Html fresh(Viewer viewer) {
        return page(viewer, null, Form.empty());
    }

    @PostMapping
    Object create(Viewer viewer, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var form = Form.of(typed);
        return form.attempt(() -> {
            crew.create(form.value("name"), form.has("membersOnly"), form.has("inTurn"), members(form), viewer);
            return Redirect.to("/admin/teams", response, "admin.flash.saved");
        }, wrong -> page(viewer, null, wrong));
    }

    @GetMapping("/{id}")
    Html show(Viewer viewer, @PathVariable long id) {
        viewer.require(Role.ADMIN);
        var team = teams.get(Id.of(id));
        var values = new HashMap<>(Map.of("name", List.of(team.name()), "members", crew.membersOf(team.id()).stream().map(Id::toString).toList()));
        if (team.membersOnly()) values.put("membersOnly", List.of("on"));
        if (crew.inTurn(team.id())) values.put("inTurn", List.of("on"));
        return page(viewer, team, new Form(values, Map.of()));
    }

    @PostMapping("/{id}")
    Object change(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var team = teams.get(Id.of(id));
        var form = Form.of(typed);
        return form.attempt(() -> {
            crew.change(team, form.value("name"), form.has("membersOnly"), form.has("inTurn"), members(form), viewer);
            return Redirect.to("/admin/teams", response, "admin.flash.saved");
        }, wrong -> page(viewer, team, wrong));
    }

    private static List<Id<Agent>> members(Form form) {
        return form.all("members").stream().map(Long::parseLong).map(Id::<Agent>of).toList();
    }

    private Html page(Viewer viewer, @Nullable Team team, Form form) {
        var present = agents.all().stream().filter(Agent::active).toList();
        return Section.TEAMS.page("team", new TeamsPage(List.of(), Map.of(), team, present, form), viewer);
    }
}
