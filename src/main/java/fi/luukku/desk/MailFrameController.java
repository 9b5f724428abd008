package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.mail.SafeHtml;
import fi.luukku.page.StrangersFile;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Timelines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A received message as its sender made it, and what came with it. All of it is a stranger's, so nothing of it runs here. */
@Controller
class MailFrameController {

    private final Timelines timelines;
    private final OriginalMails originals;

    MailFrameController(Timelines timelines, OriginalMails originals) {
        this.timelines = timelines;
        this.originals = originals;
    }

    @GetMapping("/messages/{id}/html")
    ResponseEntity<byte[]> html(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "false") boolean images) {
        var shown = originals.shown(message(viewer, id), images);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", SafeHtml.contentSecurityPolicy(images)).header("Referrer-Policy", "no-referrer")
            .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)).body(shown.html().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/messages/{id}/inline/{contentId}")
    ResponseEntity<InputStreamResource> inline(Viewer viewer, @PathVariable long id, @PathVariable String contentId) {
        var picture = originals.picture(message(viewer, id), contentId).orElseThrow(Problem.NotFound::new);
        return StrangersFile.picture(picture.type(), picture.open());
    }

    @GetMapping("/messages/{id}/attachments/{position}")
    ResponseEntity<InputStreamResource> attachment(Viewer viewer, @PathVariable long id, @PathVariable int position) throws IOException {
        var enclosure = timelines.enclosure(viewer, Id.of(id), position);
        var content = originals.content(message(viewer, id), enclosure, position);
        return StrangersFile.download(enclosure.name(), enclosure.type(), content);
    }

    @GetMapping("/messages/{id}/raw")
    ResponseEntity<InputStreamResource> raw(Viewer viewer, @PathVariable long id) throws IOException {
        var message = message(viewer, id);
        viewer.require(Role.AGENT);
        return StrangersFile.download(message.id() + ".eml", "message/rfc822", originals.given(message, viewer));
    }

    private Message message(Viewer viewer, long id) {
        return timelines.message(viewer, Id.of(id));
    }
}
