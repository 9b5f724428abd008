package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.page.Html;
import fi.luukku.ticket.Originals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What was masked in a message. Asked for by a form and not by an address, so that no link, prefetch or way back shows it by chance. */
@Controller
class OriginalController {

    private final Originals originals;

    OriginalController(Originals originals) {
        this.originals = originals;
    }

    @PostMapping("/messages/{id}/original")
    Html show(Viewer viewer, @PathVariable long id, Where where) {
        return Html.of("desk/original", new OriginalPage(where.desk(), originals.show(viewer, Id.of(id)))).in(viewer.language());
    }
}
