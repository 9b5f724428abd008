package fi.luukku.desk;

import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.page.Texts;
import fi.luukku.ticket.Marks;
import fi.luukku.ticket.SavedView;
import fi.luukku.ticket.SavedViews;
import fi.luukku.ticket.TicketCounts;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Views under a name: made, changed, put in order and removed. They are looked at as {@code /desk/view-7}. */
@Controller
@RequestMapping("/views")
class SavedViewsController {

    private final SavedViews saved;
    private final TicketCounts counts;
    private final Marks marks;
    private final Teams teams;
    private final Agents agents;
    private final Brands brands;

    SavedViewsController(SavedViews saved, TicketCounts counts, Marks marks, Teams teams, Agents agents, Brands brands) {
        this.saved = saved;
        this.counts = counts;
        this.marks = marks;
        this.teams = teams;
        this.agents = agents;
        this.brands = brands;
    }

    @GetMapping
    Html list(Viewer viewer) {
        viewer.require(Role.AGENT);
        return Html.of("desk/views", new SavedViewsPage(saved.of(viewer), viewer.is(Role.LEAD))).in(viewer.language());
    }

    /** @param view the list beside which it was asked for: the new one begins as that */
    @GetMapping("/new")
    Html fresh(Viewer viewer, @RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "") String q) {
        viewer.require(Role.AGENT);
        return form(viewer, null, SavedViewForm.like(view, q), null);
    }

    @PostMapping
    Object add(Viewer viewer, SavedViewForm form, HttpServletResponse response) {
        viewer.require(Role.AGENT);
        try {
            return shown(saved.add(viewer, form.called(), form.filter(), form.forEverybody()).id(), response);
        } catch (Problem.Invalid wrong) {
            return again(viewer, null, form, wrong);
        }
    }

    @GetMapping("/{id}")
    Html show(Viewer viewer, @PathVariable long id) {
        var view = saved.get(viewer, Id.of(id));
        if (view.everybodys()) viewer.require(Role.LEAD);
        return form(viewer, view, SavedViewForm.of(view), null);
    }

    @PostMapping("/{id}")
    Object change(Viewer viewer, @PathVariable long id, SavedViewForm form, HttpServletResponse response) {
        var view = saved.get(viewer, Id.of(id));
        try {
            saved.change(viewer, view.id(), form.called(), form.filter());
            return shown(view.id(), response);
        } catch (Problem.Invalid wrong) {
            return again(viewer, view, form, wrong);
        }
    }

    @PostMapping("/{id}/place")
    Object move(Viewer viewer, @PathVariable long id, @RequestParam int place) {
        saved.move(viewer, Id.of(id), place);
        return Redirect.to("/views");
    }

    @PostMapping("/{id}/end")
    Object remove(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        saved.remove(viewer, Id.of(id));
        return Redirect.to("/views", response, "flash.removed");
    }

    private static Object shown(Id<SavedView> id, HttpServletResponse response) {
        return Redirect.to("/desk/" + DeskView.key(id), response, "flash.saved");
    }

    private Html again(Viewer viewer, @Nullable SavedView view, SavedViewForm form, Problem.Invalid wrong) {
        return form(viewer, view, form, Texts.in(viewer.language()).of(wrong.key(), wrong.arguments())).as(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Html form(Viewer viewer, @Nullable SavedView view, SavedViewForm form, @Nullable String problem) {
        var colleagues = agents.all().stream().filter(agent -> agent.active() && agent.role().atLeast(Role.AGENT)).toList();
        return Html.of("desk/view", new SavedViewPage(view, form, problem, viewer.is(Role.LEAD), teams.all(), colleagues, brands.all(),
            counts.channelsInUse(), marks.tagsInUse(viewer))).in(viewer.language());
    }
}
