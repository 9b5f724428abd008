package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.AddressLine;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Drafts;
import fi.luukku.ticket.Parties;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Keeps what is being written, as it is written. */
@Controller
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PutMapping("/tickets/{number}/drafts/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(Viewer viewer, @PathVariable long number, @PathVariable String kind, @RequestParam(defaultValue = "") String text,
              @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String cc) {
        drafts.save(viewer, Where.id(number), kind(kind), text.replace("\r\n", "\n"), parties(to, cc));
    }

    /** A half-typed address is no reason not to keep the text. */
    private static Parties parties(String to, String cc) {
        try {
            return new Parties(null, AddressLine.read("to", to), AddressLine.read("cc", cc), java.util.List.of());
        } catch (Problem.Invalid halfTyped) {
            return Parties.NONE;
        }
    }

    private static Draft.Kind kind(String kind) {
        try {
            return Draft.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Problem.NotFound();
        }
    }
}
