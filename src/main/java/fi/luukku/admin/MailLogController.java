package fi.luukku.admin;

import fi.luukku.access.Viewer;
import fi.luukku.intake.State;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.page.StrangersFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/admin/mail")
class MailLogController {

    private final MailLog log;

    MailLogController(MailLog log) {
        this.log = log;
    }

    @GetMapping
    Html list(Viewer viewer, @RequestParam(required = false) @Nullable String state, @RequestParam(required = false) @Nullable String after) {
        return Section.MAIL.page("mail", log.page(state(state), after, viewer), viewer);
    }

    /** As it came, byte for byte; always a download, since whatever it holds is a stranger's. */
    @GetMapping("/{id}/raw")
    ResponseEntity<InputStreamResource> raw(Viewer viewer, @PathVariable long id) throws IOException {
        var entry = log.get(id, viewer);
        var name = entry.channel() + "-" + id + (entry.channel().equals("email") ? ".eml" : ".bin");
        return StrangersFile.download(name, MediaType.APPLICATION_OCTET_STREAM_VALUE, log.raw(entry, viewer));
    }

    @PostMapping("/{id}/again")
    Object again(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        log.again(id, viewer);
        return Redirect.to("/admin/mail", response, "admin.flash.mail-again");
    }

    @PostMapping("/{id}/opening")
    Object openAnyway(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        log.openAnyway(id, viewer);
        return Redirect.to("/admin/mail", response, "admin.flash.mail-opened");
    }

    private static @Nullable State state(@Nullable String code) {
        if (code == null || code.isBlank()) return null;
        try {
            return State.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new Problem.NotFound();
        }
    }
}
