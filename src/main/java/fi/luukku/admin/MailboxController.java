package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.kernel.Id;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One mailbox. */
@Controller
@RequestMapping("/admin/mailboxes/{id:\\d+}")
class MailboxController {

    private final Mailboxes mailboxes;
    private final MailboxKeeping keeping;
    private final MailboxSheets sheets;
    private final MailboxConsents consents;

    MailboxController(Mailboxes mailboxes, MailboxKeeping keeping, MailboxSheets sheets, MailboxConsents consents) {
        this.mailboxes = mailboxes;
        this.keeping = keeping;
        this.sheets = sheets;
        this.consents = consents;
    }

    @GetMapping
    Html show(Viewer viewer, @PathVariable long id, @RequestParam(required = false) @Nullable Long consent) {
        var mailbox = mailbox(id, viewer);
        return page(viewer, consents.result(consent, base(id)).map(result -> sheets.returned(mailbox, result, base(id), viewer))
            .orElseGet(() -> sheets.of(mailbox, base(id))));
    }

    @PostMapping("/consent")
    Object consent(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        var mailbox = mailbox(id, viewer);
        var form = Form.of(typed);
        return form.attempt(() -> new Leaving(consents.begin(form, mailbox, base(id), viewer)).page(viewer, response),
            wrong -> page(viewer, sheets.typed(mailbox, wrong, base(id))));
    }

    @PostMapping
    Object change(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        var mailbox = mailbox(id, viewer);
        var form = Form.of(typed);
        return form.attempt(() -> {
            keeping.changeLine(mailbox.id(), form, viewer);
            return Redirect.to(base(id), response, "admin.flash.saved");
        }, wrong -> page(viewer, sheets.typed(mailbox, wrong, base(id))));
    }

    @PostMapping("/texts")
    Object changeTexts(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        var mailbox = mailbox(id, viewer);
        var form = Form.of(typed);
        return form.attempt(() -> {
            keeping.changeWords(mailbox.id(), form, viewer);
            return Redirect.to(base(id), response, "admin.flash.saved");
        }, wrong -> page(viewer, sheets.of(mailbox, base(id)).withTexts(wrong)));
    }

    @PostMapping("/check")
    Object check(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        var mailbox = mailbox(id, viewer);
        var form = Form.of(typed);
        return form.attempt(() -> page(viewer, sheets.typed(mailbox, form, base(id)).with(keeping.check(form, mailbox, viewer))),
            wrong -> page(viewer, sheets.typed(mailbox, wrong, base(id))));
    }

    @PostMapping("/pause")
    Object pause(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        keeping.pause(mailbox(id, viewer).id(), viewer);
        return Redirect.to("/admin/mailboxes", response, "admin.flash.paused");
    }

    @PostMapping("/pause/end")
    Object resume(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        keeping.resume(mailbox(id, viewer).id(), viewer);
        return Redirect.to("/admin/mailboxes", response, "admin.flash.resumed");
    }

    private Mailbox mailbox(long id, Viewer viewer) {
        viewer.require(Role.ADMIN);
        return mailboxes.get(Id.of(id));
    }

    private static String base(long id) {
        return "/admin/mailboxes/" + id;
    }

    private static Html page(Viewer viewer, MailboxSheet sheet) {
        return Section.MAILBOXES.page("mailbox", sheet, viewer);
    }
}
