package fi.luukku.admin;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Passkeys;
import fi.luukku.access.Passwords;
import fi.luukku.access.People;
import fi.luukku.access.Role;
import fi.luukku.access.SecondFactor;
import fi.luukku.access.Team;
import fi.luukku.access.Viewer;
import fi.luukku.channel.email.LinkLetters;
import fi.luukku.kernel.Id;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.platform.LuukkuProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One who works here. */
@Controller
@RequestMapping("/admin/people/{id}")
class PersonController {

    private final Agents agents;
    private final People people;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final SecondFactor secondFactor;
    private final Crew crew;
    private final LinkLetters letters;
    private final ShownOnce shownOnce;
    private final LuukkuProperties properties;

    PersonController(Agents agents, People people, Passwords passwords, Passkeys passkeys, SecondFactor secondFactor, Crew crew, LinkLetters letters,
                     ShownOnce shownOnce, LuukkuProperties properties) {
        this.agents = agents;
        this.people = people;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.secondFactor = secondFactor;
        this.crew = crew;
        this.letters = letters;
        this.shownOnce = shownOnce;
        this.properties = properties;
    }

    @GetMapping
    Html show(Viewer viewer, @PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var agent = agents.get(Id.of(id));
        return page(viewer, agent, Form.filled(Map.of("name", agent.name(), "role", agent.role().code())), shownOnce.take(request, response));
    }

    @PostMapping
    Object save(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var agent = agents.get(Id.of(id));
        var form = Form.of(typed);
        return form.attempt(() -> {
            crew.change(agent, form.value("name"), Choices.role(form.value("role")), form.all("teams").stream().map(Long::parseLong).map(Id::<Team>of).toList(), viewer);
            return Redirect.to("/admin/people", response, "admin.flash.saved");
        }, wrong -> page(viewer, agent, wrong, List.of()));
    }

    @PostMapping("/password-link")
    Object passwordLink(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var agent = agents.get(Id.of(id));
        var url = properties.baseUrl() + passwords.link(agent.id(), viewer);
        shownOnce.give(response, List.of(new InvitationLink(agent.email(), url, letters.sender(agent.email()).orElse(null))));
        return back(id);
    }

    @PostMapping("/second-factor/end")
    Object forgetSecondFactor(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        secondFactor.reset(Id.of(id), viewer);
        return Redirect.to("/admin/people/" + id, response, "admin.flash.second-factor-reset");
    }

    @PostMapping("/passkeys/{passkey}/removal")
    Object forgetPasskey(Viewer viewer, @PathVariable long id, @PathVariable long passkey, HttpServletResponse response) {
        passkeys.remove(passkey, Id.of(id), viewer);
        return Redirect.to("/admin/people/" + id, response, "account.passkey-removed");
    }

    @PostMapping("/departure")
    Object leave(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var agent = agents.get(Id.of(id));
        return Form.empty().attempt(() -> {
            people.deactivate(agent.id(), viewer);
            return Redirect.to("/admin/people", response, "admin.flash.left", agent.name());
        }, wrong -> page(viewer, agent, wrong.with("name", agent.name()).with("role", agent.role().code()), List.of()));
    }

    @PostMapping("/departure/end")
    Object comeBack(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        people.reactivate(Id.of(id), viewer);
        return Redirect.to("/admin/people/" + id, response, "admin.flash.back");
    }

    private static Object back(long id) {
        return Redirect.to("/admin/people/" + id);
    }

    private Html page(Viewer viewer, Agent agent, Form form, List<InvitationLink> links) {
        return Section.PEOPLE.page("person", new PersonPage(agent, crew.teams(), crew.teamsOf(agent.id()), passkeys.of(agent.id(), viewer), form, links, letters.ofAgent(agent.id()).orElse(null)), viewer);
    }
}
