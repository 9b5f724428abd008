package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.Outbox;
import fi.luukku.channel.email.Stuck;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mailboxes with their health, and adding one. */
@Controller
@RequestMapping("/admin/mailboxes")
class MailboxesController {

    private static final String NEW = "/admin/mailboxes/new";

    private final Mailboxes mailboxes;
    private final MailboxKeeping keeping;
    private final MailboxSheets sheets;
    private final MailboxConsents consents;
    private final Outbox outbox;
    private final Teams teams;
    private final Brands brands;

    MailboxesController(Mailboxes mailboxes, MailboxKeeping keeping, MailboxSheets sheets, MailboxConsents consents, Outbox outbox, Teams teams, Brands brands) {
        this.mailboxes = mailboxes;
        this.keeping = keeping;
        this.sheets = sheets;
        this.consents = consents;
        this.outbox = outbox;
        this.teams = teams;
        this.brands = brands;
    }

    @GetMapping
    Html list(Viewer viewer) {
        var stuck = outbox.stuck();
        return Section.MAILBOXES.page("mailboxes", mailboxes.all().stream().map(mailbox -> row(mailbox, stuck.get(mailbox.id()))).toList(), viewer);
    }

    @GetMapping("/new")
    Html fresh(Viewer viewer, @RequestParam(required = false) @Nullable String address, @RequestParam(required = false) @Nullable Long consent) {
        viewer.require(Role.ADMIN);
        return page(viewer, consents.result(consent, NEW).map(result -> sheets.returned(null, result, NEW, viewer)).orElseGet(() -> sheets.begun(address, NEW)));
    }

    @PostMapping("/new/consent")
    Object consent(Viewer viewer, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var form = Form.of(typed);
        return form.attempt(() -> new Leaving(consents.begin(form, null, NEW, viewer)).page(viewer, response),
            wrong -> page(viewer, sheets.typed(wrong, NEW)));
    }

    @PostMapping("/new")
    Object add(Viewer viewer, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var form = Form.of(typed);
        return form.attempt(() -> {
            var objections = keeping.objections(form, viewer);
            if (!objections.isEmpty()) return page(viewer, sheets.typed(form, NEW).refused(objections)).as(HttpStatus.UNPROCESSABLE_CONTENT);
            keeping.add(form, viewer);
            return Redirect.to("/admin/mailboxes", response, "admin.flash.mailbox-added");
        }, wrong -> page(viewer, sheets.typed(wrong, NEW)));
    }

    @PostMapping("/new/check")
    Object check(Viewer viewer, @RequestParam MultiValueMap<String, String> typed) {
        viewer.require(Role.ADMIN);
        var form = Form.of(typed);
        return form.attempt(() -> page(viewer, sheets.typed(form, NEW).with(keeping.check(form, null, viewer))), wrong -> page(viewer, sheets.typed(wrong, NEW)));
    }

    private MailboxRow row(Mailbox mailbox, @Nullable Stuck stuck) {
        var settings = mailbox.settings();
        return new MailboxRow(mailbox, mailboxes.health(mailbox.id()), stuck, teams.get(settings.team()).name(), brands.get(settings.brand()).name());
    }

    private static Html page(Viewer viewer, MailboxSheet sheet) {
        return Section.MAILBOXES.page("mailbox", sheet, viewer);
    }
}
