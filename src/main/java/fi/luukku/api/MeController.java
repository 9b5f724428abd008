package fi.luukku.api;

import fi.luukku.access.Role;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.api.openapi.About;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {

    @About("Whom a token acts for, and with which rights.")
    record Me(long id, String name, String email, @About("What this token may do at most.") Role role, String language, List<Membership> teams) {}

    @About("A team of one's own.")
    record Membership(long id, String name) {}

    private final Teams teams;

    MeController(Teams teams) {
        this.teams = teams;
    }

    @GetMapping("/api/v1/me")
    @About("Whom the token acts for.")
    Me me(Viewer viewer) {
        var own = teams.all().stream().filter(team -> viewer.teams().contains(team.id()))
            .map(team -> new Membership(team.id().value(), team.name())).toList();
        var agent = viewer.agent();
        return new Me(agent.id().value(), agent.name(), agent.email(), agent.role(), agent.language().code(), own);
    }
}
