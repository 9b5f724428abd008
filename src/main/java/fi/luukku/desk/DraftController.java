package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Texts;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Drafts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** Keeps what is being written, as it is written, and the files that go with it. */
@Controller
class DraftController {

    private final Drafts drafts;
    private final Enclosing enclosing;

    DraftController(Drafts drafts, Enclosing enclosing) {
        this.drafts = drafts;
        this.enclosing = enclosing;
    }

    @PutMapping("/tickets/{number}/drafts/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(Viewer viewer, @PathVariable long number, @PathVariable String kind, @RequestParam(defaultValue = "") String text,
              @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String cc, @RequestParam(defaultValue = "") String bcc) {
        drafts.save(viewer, Where.id(number), kind(kind), text.replace("\r\n", "\n"), new Draft.Typed(to, cc, bcc));
    }

    /** Answers with the file's line in the composer, or with one that says why it was not taken. */
    @PostMapping("/tickets/{number}/drafts/{kind}/files")
    Html attach(Viewer viewer, @PathVariable long number, @PathVariable String kind, @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        var path = "/tickets/" + number + "/drafts/" + kind(kind).code() + "/files/";
        try {
            var attached = enclosing.attach(viewer, Where.id(number), kind(kind), files == null ? List.of() : files);
            return Html.of("desk/attached", new AttachedFiles(path, attached, null)).in(viewer.language());
        } catch (Problem.Invalid refused) {
            var why = Texts.in(viewer.language()).of(refused.key(), refused.arguments());
            return Html.of("desk/attached", new AttachedFiles(path, List.of(), why)).in(viewer.language()).as(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/tickets/{number}/drafts/{kind}/files/{file}/end")
    Object detach(Viewer viewer, @PathVariable long number, @PathVariable String kind, @PathVariable long file, Where where) {
        drafts.detach(viewer, Where.id(number), kind(kind), file);
        return where.back(number);
    }

    private static Draft.Kind kind(String kind) {
        try {
            return Draft.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Problem.NotFound();
        }
    }
}
