package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.promise.Promises;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What became of a promise, said by hand. */
@Controller
class PromiseController {

    private final Promises promises;

    PromiseController(Promises promises) {
        this.promises = promises;
    }

    @PostMapping("/tickets/{number}/promises/{promise}/kept")
    Object keep(Viewer viewer, @PathVariable long number, @PathVariable long promise, Where where, HttpServletResponse response) {
        promises.keep(viewer, Where.id(number), Id.of(promise));
        return where.undoable(number, response, undo(number, promise, where), "flash.promise-kept");
    }

    @PostMapping("/tickets/{number}/promises/{promise}/dropped")
    Object drop(Viewer viewer, @PathVariable long number, @PathVariable long promise, Where where, HttpServletResponse response) {
        promises.drop(viewer, Where.id(number), Id.of(promise));
        return where.undoable(number, response, undo(number, promise, where), "flash.promise-dropped");
    }

    @PostMapping("/tickets/{number}/promises/{promise}/owed")
    Object owe(Viewer viewer, @PathVariable long number, @PathVariable long promise, Where where) {
        promises.owe(viewer, Where.id(number), Id.of(promise));
        return where.back(number);
    }

    private static String undo(long number, long promise, Where where) {
        return "/tickets/" + number + "/promises/" + promise + "/owed" + where.query();
    }
}
