package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Marks;
import fi.luukku.ticket.Priority;
import fi.luukku.ticket.Tickets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tags, priority, subject. */
@Controller
class MarkController {

    private final Marks marks;
    private final Tickets tickets;

    MarkController(Marks marks, Tickets tickets) {
        this.marks = marks;
        this.tickets = tickets;
    }

    @PostMapping("/tickets/{number}/tags")
    Object tag(Viewer viewer, @PathVariable long number, Where where, @RequestParam String tag) {
        marks.tag(viewer, Where.id(number), tag);
        return where.back(number);
    }

    @PostMapping("/tickets/{number}/tags/end")
    Object untag(Viewer viewer, @PathVariable long number, Where where, @RequestParam String tag) {
        marks.untag(viewer, Where.id(number), tag);
        return where.back(number);
    }

    @PostMapping("/tickets/{number}/priority")
    Object prioritise(Viewer viewer, @PathVariable long number, Where where, @RequestParam String priority) {
        try {
            marks.prioritise(viewer, Where.id(number), Priority.of(priority));
        } catch (IllegalArgumentException unknown) {
            throw new Problem.Invalid("priority", "problem.required");
        }
        return where.back(number);
    }

    @PostMapping("/tickets/{number}/fields")
    Object set(Viewer viewer, @PathVariable long number, Where where, @RequestParam String field, @RequestParam(defaultValue = "") String value) {
        marks.set(viewer, Where.id(number), field, value);
        return where.back(number);
    }

    @PostMapping("/tickets/{number}/subject")
    Object rename(Viewer viewer, @PathVariable long number, Where where, @RequestParam String subject) {
        tickets.rename(viewer, Where.id(number), subject);
        return where.back(number);
    }
}
