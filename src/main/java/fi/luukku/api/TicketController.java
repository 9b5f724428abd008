package fi.luukku.api;

import fi.luukku.access.Viewer;
import fi.luukku.api.openapi.About;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Catalogue;
import fi.luukku.ticket.Tickets;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets")
class TicketController {

    private final Tickets tickets;
    private final Catalogue catalogue;
    private final Filters filters;
    private final Opening opening;
    private final Changes changes;
    private final TicketShapes shapes;

    TicketController(Tickets tickets, Catalogue catalogue, Filters filters, Opening opening, Changes changes, TicketShapes shapes) {
        this.tickets = tickets;
        this.catalogue = catalogue;
        this.filters = filters;
        this.opening = opening;
        this.changes = changes;
        this.shapes = shapes;
    }

    @GetMapping
    @About("Tickets by number, newest first. Paging through misses none and repeats none, whatever changes meanwhile.")
    Paged<TicketShape> list(
            @RequestParam(required = false) @About("One or more of open, waiting, snoozed, closed, spam, merged; with commas between.") @Nullable String status,
            @RequestParam(required = false) @About("Name or id of the team that owns it.") @Nullable String team,
            @RequestParam(required = false) @About("Tickets on which this is found, as by /api/v1/search; of more than 1,000 those that are found first.") @Nullable String q,
            @RequestParam(required = false) @About("The cursor of the page before.") @Nullable String after,
            @RequestParam(required = false) @About("How many, 1 to 200; 50 when absent.") @Nullable Integer limit, Viewer viewer) {
        var page = PageRequest.of(after, limit);
        return shapes.of(catalogue.tickets(viewer, filters.of(viewer, status, team, q), page.after(), page.size()));
    }

    @GetMapping("/{number}")
    @About("One ticket.")
    TicketShape show(@PathVariable long number, Viewer viewer) {
        return shapes.of(tickets.get(viewer, Id.of(number)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @About("Opens a ticket for a customer.")
    ResponseEntity<TicketShape> open(@RequestBody NewTicket asked, Viewer viewer) {
        var ticket = opening.open(viewer, asked);
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + ticket.number())).body(shapes.of(ticket));
    }

    @PatchMapping("/{number}")
    @About("Changes owner, status, tags, priority or subject.")
    TicketShape change(@PathVariable long number, @RequestBody TicketChange change, Viewer viewer) {
        return shapes.of(changes.make(viewer, tickets.get(viewer, Id.of(number)), change));
    }
}
