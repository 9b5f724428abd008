package fi.luukku.admin;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Invitations;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.channel.email.LinkLetters;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.platform.LuukkuProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works here, and inviting others. */
@Controller
class PeopleController {

    private final Agents agents;
    private final Teams teams;
    private final Invitations invitations;
    private final LinkLetters letters;
    private final ShownOnce shownOnce;
    private final LuukkuProperties properties;

    PeopleController(Agents agents, Teams teams, Invitations invitations, LinkLetters letters, ShownOnce shownOnce,
                     LuukkuProperties properties) {
        this.agents = agents;
        this.teams = teams;
        this.invitations = invitations;
        this.letters = letters;
        this.shownOnce = shownOnce;
        this.properties = properties;
    }

    @GetMapping("/admin/people")
    Html list(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        return page(viewer, Form.filled(Map.of("role", "agent")), shownOnce.take(request, response));
    }

    @PostMapping("/admin/invitations")
    Object invite(Viewer viewer, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var form = Form.of(typed);
        return form.attempt(() -> {
            var into = form.all("teams").stream().map(Long::parseLong).map(Id::<Team>of).collect(Collectors.toSet());
            var language = Language.of(form.value("language"));
            var sent = invitations.invite(form.value("email"), Choices.role(form.value("role")), into, language == null ? viewer.language() : language, viewer);
            return shown(sent, response);
        }, wrong -> page(viewer, wrong, List.of()));
    }

    @PostMapping("/admin/invitations/{id}/renewal")
    Object renew(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        return shown(invitations.renew(Id.of(id), viewer), response);
    }

    @PostMapping("/admin/invitations/{id}/end")
    Object revoke(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        invitations.revoke(Id.of(id), viewer);
        return Redirect.to("/admin/people", response, "admin.flash.invitation-revoked");
    }

    private Object shown(Invitations.Sent sent, HttpServletResponse response) {
        var invitation = sent.invitation();
        shownOnce.give(response, List.of(new InvitationLink(invitation.email(), properties.baseUrl() + sent.path(), letters.sender(invitation.email()).orElse(null))));
        return Redirect.to("/admin/people");
    }

    private Html page(Viewer viewer, Form form, List<InvitationLink> links) {
        var teamsOf = new HashMap<Id<Agent>, List<String>>();
        for (var team : teams.all()) {
            for (var member : teams.members(team.id())) teamsOf.computeIfAbsent(member.id(), _ -> new ArrayList<>()).add(team.name());
        }
        var open = invitations.open(viewer);
        return Section.PEOPLE.page("people", new PeoplePage(agents.all(), teamsOf, open, letters.ofInvitations(open), teams.all(), form, links), viewer);
    }
}
