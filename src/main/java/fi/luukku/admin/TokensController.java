package fi.luukku.admin;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.ApiTokens;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
@RequestMapping("/admin/tokens")
class TokensController {

    private final ApiTokens tokens;
    private final Agents agents;
    private final ShownOnce shownOnce;
    private final Clock clock;

    TokensController(ApiTokens tokens, Agents agents, ShownOnce shownOnce, Clock clock) {
        this.tokens = tokens;
        this.agents = agents;
        this.shownOnce = shownOnce;
        this.clock = clock;
    }

    @GetMapping
    Html list(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        return page(viewer, Form.filled(Map.of("role", "agent", "days", "365")), shownOnce.take(request, response));
    }

    @PostMapping
    Object issue(Viewer viewer, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        var form = Form.of(typed);
        return form.attempt(() -> {
            var issued = tokens.issue(form.value("name"), Choices.role(form.value("role")), expires(form), viewer);
            shownOnce.give(response, List.of(new InvitationLink(issued.of().name(), issued.token())));
            return Redirect.to("/admin/tokens");
        }, wrong -> page(viewer, wrong, List.of()));
    }

    @PostMapping("/{id}/end")
    Object revoke(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        tokens.revoke(id, viewer);
        return Redirect.to("/admin/tokens", response, "admin.flash.token-revoked");
    }

    private @Nullable Instant expires(Form form) {
        return form.is("days", "never") ? null : clock.instant().plus(Duration.ofDays(form.number("days")));
    }

    private Html page(Viewer viewer, Form form, List<InvitationLink> issued) {
        var roles = Arrays.stream(Role.values()).filter(viewer::is).toList();
        var names = agents.all().stream().collect(Collectors.toMap(Agent::id, Agent::name));
        var shown = viewer.is(Role.ADMIN) ? tokens.all(viewer) : tokens.of(viewer);
        return Section.TOKENS.page("tokens", new TokensPage(shown, names, roles, form, issued), viewer);
    }
}
