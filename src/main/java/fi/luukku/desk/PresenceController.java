package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.ticket.Presence;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The browser says who is at a ticket, and whether they write. */
@Controller
class PresenceController {

    private final Presence presence;

    PresenceController(Presence presence) {
        this.presence = presence;
    }

    @PostMapping("/tickets/{number}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void here(Viewer viewer, @PathVariable long number, @RequestParam(defaultValue = "false") boolean writing) {
        presence.at(viewer, Where.id(number), writing);
    }

    @PostMapping("/tickets/{number}/presence/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gone(Viewer viewer, @PathVariable long number) {
        presence.leave(viewer, Where.id(number));
    }
}
