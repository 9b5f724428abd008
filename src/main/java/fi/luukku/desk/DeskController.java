package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk's pages. A Turbo frame that asks gets just its own part. */
@Controller
class DeskController {

    private final DeskScreens screens;
    private final Rails rails;
    private final ListPanels lists;
    private final Tickets tickets;
    private final Tombstones tombstones;
    private final SearchWords searchWords;

    DeskController(DeskScreens screens, Rails rails, ListPanels lists, Tickets tickets, Tombstones tombstones, SearchWords searchWords) {
        this.searchWords = searchWords;
        this.screens = screens;
        this.rails = rails;
        this.lists = lists;
        this.tickets = tickets;
        this.tombstones = tombstones;
    }

    @GetMapping({"/", "/desk"})
    ResponseEntity<Void> home(Viewer viewer) {
        return Redirect.to(viewer.is(Role.AGENT) ? "/desk/mine" : "/desk/all");
    }

    @GetMapping("/tickets/{number}")
    Object ticket(Viewer viewer, @PathVariable long number) {
        return tombstones.orPage(viewer, number, () -> Redirect.to("/desk/all/" + tickets.get(viewer, Id.of(number)).id()));
    }

    /** What the search box proposes; asked for when somebody goes to it. */
    @GetMapping("/search/words")
    Html searchWords(Viewer viewer) {
        return Html.of("desk/search-words", searchWords.of(viewer)).in(viewer.language());
    }

    @GetMapping("/desk/{key}")
    Html list(Viewer viewer, @PathVariable String key, @RequestParam @Nullable String q, @RequestParam @Nullable String after,
              @RequestHeader(name = "Turbo-Frame", required = false) @Nullable String inside) {
        var view = DeskView.of(key, q);
        if ("rail".equals(inside)) return Html.of("desk/rail", rails.of(viewer, view)).in(viewer.language());
        if (inside != null && inside.startsWith("list")) return Html.of("desk/list", lists.of(viewer, view, after, null)).in(viewer.language());
        return screens.desk(viewer, view, null, TicketPanels.Attempt.NONE);
    }

    @GetMapping("/desk/{key}/{number}")
    Object ticket(Viewer viewer, @PathVariable String key, @PathVariable long number, @RequestParam @Nullable String q, @RequestParam @Nullable Long asking,
                @RequestHeader(name = "Turbo-Frame", required = false) @Nullable String inside) {
        var view = DeskView.of(key, q);
        if ("rail".equals(inside)) return Html.of("desk/rail", rails.of(viewer, view)).in(viewer.language());
        if ("list".equals(inside)) return Html.of("desk/list", lists.of(viewer, view, null, number)).in(viewer.language());
        var attempt = asking == null ? TicketPanels.Attempt.NONE : TicketPanels.Attempt.asking(asking);
        return tombstones.orPage(viewer, number, () -> "ticket".equals(inside) ? screens.ticket(viewer, view, Id.of(number), attempt)
            : screens.desk(viewer, view, Id.of(number), attempt));
    }
}
