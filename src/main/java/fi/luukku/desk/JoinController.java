package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Merges;
import fi.luukku.ticket.Splits;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Joining tickets, parting them, tying them together. */
@Controller
class JoinController {

    private final Merges merges;
    private final Splits splits;

    JoinController(Merges merges, Splits splits) {
        this.merges = merges;
        this.splits = splits;
    }

    /** This ticket goes into another. */
    @PostMapping("/tickets/{number}/merge")
    Object merge(Viewer viewer, @PathVariable long number, Where where, @RequestParam long into, HttpServletResponse response) {
        merges.merge(viewer, Where.id(number), Where.id(into));
        return where.undoable(into, response, "/tickets/" + number + "/merge/end" + where.query(), "flash.merged", number);
    }

    @PostMapping("/tickets/{number}/merge/end")
    Object unmerge(Viewer viewer, @PathVariable long number, Where where, HttpServletResponse response) {
        merges.unmerge(viewer, Where.id(number));
        return where.back(number, response, "flash.unmerged");
    }

    @PostMapping("/tickets/{number}/splits")
    Object split(Viewer viewer, @PathVariable long number, Where where, @RequestParam long message, HttpServletResponse response) {
        var fresh = splits.split(viewer, Where.id(number), Id.of(message));
        // Merging it back undoes it.
        return where.undoable(fresh.value(), response, "/tickets/" + fresh + "/merge" + where.query() + "&into=" + number, "flash.split", fresh);
    }

    @PostMapping("/tickets/{number}/links")
    Object link(Viewer viewer, @PathVariable long number, Where where, @RequestParam long other) {
        splits.link(viewer, Where.id(number), Where.id(other));
        return where.back(number);
    }

    @PostMapping("/tickets/{number}/links/{other}/end")
    Object unlink(Viewer viewer, @PathVariable long number, @PathVariable long other, Where where) {
        splits.unlink(viewer, Where.id(number), Where.id(other));
        return where.back(number);
    }
}
