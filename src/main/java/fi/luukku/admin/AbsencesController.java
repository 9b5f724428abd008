package fi.luukku.admin;

import fi.luukku.access.Absences;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import java.time.Instant;
import java.util.HashMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who is at work, said by a lead for one who did not say so. */
@Controller
@RequestMapping("/admin/absences")
class AbsencesController {

    private final Agents agents;
    private final Absences absences;

    AbsencesController(Agents agents, Absences absences) {
        this.agents = agents;
        this.absences = absences;
    }

    @GetMapping
    Html list(Viewer viewer) {
        var staff = agents.all().stream().filter(agent -> agent.active() && agent.role().atLeast(Role.AGENT)).toList();
        var since = new HashMap<Id<Agent>, Instant>();
        staff.forEach(agent -> absences.since(agent.id()).ifPresent(at -> since.put(agent.id(), at)));
        return Section.ABSENCES.page("absences", new AbsencesPage(staff, since), viewer);
    }

    @PostMapping("/{agent}")
    Object begin(Viewer viewer, @PathVariable long agent) {
        absences.begin(Id.of(agent), viewer);
        return Redirect.to("/admin/absences");
    }

    @PostMapping("/{agent}/end")
    Object end(Viewer viewer, @PathVariable long agent) {
        absences.end(Id.of(agent), viewer);
        return Redirect.to("/admin/absences");
    }
}
