package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.playbook.Playbook;
import fi.luukku.playbook.Playbooks;
import fi.luukku.playbook.TicketSteps;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The guided steps of a ticket: taken into use, put aside, ticked by hand. The coach's panel shows them. */
@Controller
class PlaybookController {

    private final Playbooks playbooks;
    private final TicketSteps steps;
    private final Tickets tickets;

    PlaybookController(Playbooks playbooks, TicketSteps steps, Tickets tickets) {
        this.playbooks = playbooks;
        this.steps = steps;
        this.tickets = tickets;
    }

    @PostMapping("/tickets/{number}/coach/playbook")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(Viewer viewer, @PathVariable long number, @RequestParam String playbook) {
        viewer.require(Role.AGENT);
        var ticket = tickets.get(viewer, Where.id(number));
        steps.follow(viewer, ticket.id(), usable(viewer, ticket, playbook));
    }

    @PostMapping("/tickets/{number}/coach/playbook/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putAside(Viewer viewer, @PathVariable long number, @RequestParam String playbook) {
        viewer.require(Role.AGENT);
        var ticket = tickets.get(viewer, Where.id(number));
        steps.putAside(viewer, ticket.id(), usable(viewer, ticket, playbook).code());
    }

    /** A step of a proposed playbook that is ticked takes the playbook into use. */
    @PostMapping("/tickets/{number}/coach/steps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(Viewer viewer, @PathVariable long number, @RequestParam String playbook, @RequestParam String step, @RequestParam boolean ticked) {
        viewer.require(Role.AGENT);
        var ticket = tickets.get(viewer, Where.id(number));
        var followed = usable(viewer, ticket, playbook);
        steps.mark(viewer, ticket.id(), followed, step, ticked);
        if (!followed.code().equals(steps.of(ticket.id()).chosen())) steps.follow(viewer, ticket.id(), followed);
    }

    private Playbook usable(Viewer viewer, Ticket ticket, String code) {
        return playbooks.get(ticket.brand(), code, viewer.language());
    }
}
