package fi.luukku.api;

import fi.luukku.access.Viewer;
import fi.luukku.api.openapi.About;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Timelines;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{number}")
class MessageController {

    private final Timelines timelines;
    private final MessageShapes shapes;
    private final Writing writing;

    MessageController(Timelines timelines, MessageShapes shapes, Writing writing) {
        this.timelines = timelines;
        this.shapes = shapes;
        this.writing = writing;
    }

    @GetMapping("/messages")
    @About("What was said on a ticket, oldest first: messages in and out, and notes.")
    Paged<MessageShape> list(@PathVariable long number,
                             @RequestParam(required = false) @About("The cursor of the page before.") @Nullable String after,
                             @RequestParam(required = false) @About("How many, 1 to 200; 50 when absent.") @Nullable Integer limit, Viewer viewer) {
        var page = PageRequest.of(after, limit);
        return Paged.of(timelines.messages(viewer, Id.of(number), page.after(), page.size()), shapes::of);
    }

    @GetMapping("/messages/{id}")
    @About("One message.")
    MessageShape show(@PathVariable long number, @PathVariable long id, Viewer viewer) {
        return shapes.of(message(viewer, number, id));
    }

    @PostMapping("/replies")
    @ResponseStatus(HttpStatus.CREATED)
    @About("Answers the customer. The message leaves by e-mail; its deliveryState tells how far it got.")
    ResponseEntity<MessageShape> reply(@PathVariable long number, @RequestBody NewReply reply, Viewer viewer) {
        return created(message(viewer, number, writing.reply(viewer, Id.<Ticket>of(number), reply).value()));
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @About("Writes a note that stays in the house.")
    ResponseEntity<MessageShape> note(@PathVariable long number, @RequestBody NewNote note, Viewer viewer) {
        return created(message(viewer, number, writing.note(viewer, Id.<Ticket>of(number), note).value()));
    }

    private Message message(Viewer viewer, long number, long id) {
        var message = timelines.message(viewer, Id.of(id));
        if (message.ticket().value() != number) throw new Problem.NotFound();
        return message;
    }

    private ResponseEntity<MessageShape> created(Message message) {
        return ResponseEntity.created(URI.create(MessageShape.path(message))).body(shapes.of(message));
    }
}
