package fi.luukku.desk;

import fi.luukku.access.Agent;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Ownership;
import fi.luukku.ticket.Tickets;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose a ticket is, who follows it and with whom it is shared. */
@Controller
class OwnerController {

    private final Ownership ownership;
    private final Tickets tickets;

    OwnerController(Ownership ownership, Tickets tickets) {
        this.ownership = ownership;
        this.tickets = tickets;
    }

    /** @param word to the next owner; with one it is a hand-over */
    @PostMapping("/tickets/{number}/owner")
    Object owner(Viewer viewer, @PathVariable long number, Where where, @RequestParam long team,
                 @RequestParam(required = false) @Nullable Long agent, @RequestParam(defaultValue = "") String word, HttpServletResponse response) {
        var next = Id.<Agent>ofNullable(agent);
        if (word.isBlank()) ownership.assign(viewer, Where.id(number), Id.of(team), next);
        else ownership.handOver(viewer, Where.id(number), Id.of(team), next, word);
        return where.back(number, response, "flash.moved");
    }

    @PostMapping("/tickets/{number}/taking")
    Object take(Viewer viewer, @PathVariable long number, Where where, HttpServletResponse response) {
        ownership.take(viewer, Where.id(number));
        return where.back(number, response, "flash.taken");
    }

    @PostMapping("/tickets/{number}/following")
    Object follow(Viewer viewer, @PathVariable long number, Where where, @RequestParam boolean follow) {
        ownership.follow(viewer, Where.id(number), follow);
        return where.back(number);
    }

    @PostMapping("/tickets/{number}/shares")
    Object share(Viewer viewer, @PathVariable long number, Where where, @RequestParam long agent) {
        ownership.share(viewer, Where.id(number), Id.of(agent));
        return where.back(number);
    }

    @PostMapping("/tickets/{number}/shares/{agent}/end")
    Object unshare(Viewer viewer, @PathVariable long number, @PathVariable long agent, Where where) {
        ownership.unshare(viewer, Where.id(number), Id.of(agent));
        return where.back(number);
    }
}
