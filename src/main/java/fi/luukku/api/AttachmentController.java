package fi.luukku.api;

import fi.luukku.access.Viewer;
import fi.luukku.api.openapi.About;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Timelines;
import java.io.IOException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import static java.nio.charset.StandardCharsets.UTF_8;

@RestController
class AttachmentController {

    private final Timelines timelines;
    private final EnclosedFiles files;

    AttachmentController(Timelines timelines, EnclosedFiles files) {
        this.timelines = timelines;
        this.files = files;
    }

    @GetMapping("/api/v1/tickets/{number}/messages/{id}/attachments/{position}")
    @About("A file of a message, as it came. Positions begin at 0.")
    ResponseEntity<Resource> fetch(@PathVariable long number, @PathVariable long id, @PathVariable int position, Viewer viewer) throws IOException {
        var message = timelines.message(viewer, Id.of(id));
        if (position < 0 || message.ticket().value() != number) throw new Problem.NotFound();
        var file = timelines.enclosure(viewer, message.id(), position);
        // Always a download of no type: a stranger's file must never run as a page of ours in somebody's browser.
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).contentLength(file.size())
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), UTF_8).build().toString())
            .body(new InputStreamResource(files.open(message, file, position)));
    }
}
