package fi.luukku.admin;

import fi.luukku.access.Team;
import fi.luukku.access.Viewer;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.page.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The wizard's step of the team. */
@Controller
class SetupTeam {

    private final Setup setup;
    private final SetupCrew crew;
    private final ShownOnce shownOnce;

    SetupTeam(Setup setup, SetupCrew crew, ShownOnce shownOnce) {
        this.setup = setup;
        this.crew = crew;
        this.shownOnce = shownOnce;
    }

    @GetMapping("/setup/team")
    Html show(@Nullable Viewer viewer) {
        var keeper = setup.keeper(viewer);
        var usual = Texts.in(keeper.language()).of("setup.team.usual");
        return page(keeper, Form.filled(Map.of("name", crew.team().map(Team::name).orElse(usual))));
    }

    @PostMapping("/setup/team")
    Object save(@Nullable Viewer viewer, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        var keeper = setup.keeper(viewer);
        var form = Form.of(typed);
        return form.attempt(() -> {
            var links = crew.gather(form.value("name"), form.value("colleagues"), keeper);
            setup.done(SetupStep.TEAM);
            if (links.isEmpty()) return Redirect.to(SetupStep.MAILBOX.path());
            shownOnce.give(response, links);
            return Redirect.to("/setup/invited");
        }, wrong -> page(keeper, wrong));
    }

    @GetMapping("/setup/invited")
    Object invited(@Nullable Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var keeper = setup.keeper(viewer);
        var links = shownOnce.take(request, response);
        if (links.isEmpty()) return Redirect.to(SetupStep.MAILBOX.path());
        return Html.of("setup/invited", SetupPage.of(SetupStep.TEAM, setup.step(), Form.empty()).with(links)).in(keeper.language());
    }

    private Html page(Viewer keeper, Form form) {
        return Html.of("setup/team", SetupPage.of(SetupStep.TEAM, setup.step(), form)).in(keeper.language());
    }
}
