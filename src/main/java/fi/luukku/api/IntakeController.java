package fi.luukku.api;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.api.json.Codes;
import fi.luukku.api.openapi.About;
import fi.luukku.intake.Intake;
import fi.luukku.intake.SealedRaws;
import fi.luukku.intake.State;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Texts;
import fi.luukku.ticket.Originals;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came in. It holds whole mails of every team, so only leads and admins see it. */
@RestController
@RequestMapping("/api/v1/intake")
class IntakeController {

    private final Intake intake;
    private final SealedRaws raws;
    private final Originals originals;

    IntakeController(Intake intake, SealedRaws raws, Originals originals) {
        this.intake = intake;
        this.raws = raws;
        this.originals = originals;
    }

    @GetMapping
    @About("The ledger of what came in, newest first. For leads and admins.")
    Paged<IntakeShape> list(
            @RequestParam(required = false) @About("One of new, threaded, auto, bounce, duplicate, quarantined.") @Nullable String state,
            @RequestParam(required = false) @About("Id of a mailbox.") @Nullable Long mailbox,
            @RequestParam(required = false) @About("The cursor of the page before.") @Nullable String after,
            @RequestParam(required = false) @About("How many, 1 to 200; 50 when absent.") @Nullable Integer limit,
            Viewer viewer, HttpServletRequest request) {
        viewer.require(Role.LEAD);
        var page = PageRequest.of(after, limit);
        var texts = Texts.askedBy(request);
        return Paged.of(intake.list(state(state), mailbox, page.after(), page.size()), entry -> IntakeShape.of(entry, texts));
    }

    @GetMapping("/{id}")
    @About("One entry of the ledger. For leads and admins.")
    IntakeShape show(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        viewer.require(Role.LEAD);
        return IntakeShape.of(intake.get(id), Texts.askedBy(request));
    }

    @GetMapping(path = "/{id}/raw", produces = {"message/rfc822", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @About("The bytes as they came. For leads and admins. Of what holds identity codes or card numbers each reading is in the audit log, and they go after a time: 410 then.")
    ResponseEntity<Resource> raw(@PathVariable long id, Viewer viewer) throws IOException {
        viewer.require(Role.LEAD);
        var entry = intake.get(id);
        var raw = intake.raw(id);
        if (raws.isSealed(id)) originals.rawRead(viewer, id, null);
        var type = entry.channel().equals("email") ? MediaType.parseMediaType("message/rfc822") : MediaType.APPLICATION_OCTET_STREAM;
        return ResponseEntity.ok().contentType(type)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("intake-" + id + ".eml").build().toString())
            .body(new InputStreamResource(raw));
    }

    private static @Nullable State state(@Nullable String code) {
        if (code == null || code.isBlank()) return null;
        return Codes.find(State.class, code).orElseThrow(() -> new Problem.Invalid("state", "problem.api.one-of", String.join(", ", Codes.all(State.class))));
    }
}
