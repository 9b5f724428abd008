package fi.luukku.admin;

import fi.luukku.access.Viewer;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The wizard's step of the mailbox. */
@Controller
class SetupMailbox {

    private static final String BASE = "/setup/mailbox";

    private final Setup setup;
    private final Mailboxes mailboxes;
    private final MailboxKeeping keeping;
    private final MailboxSheets sheets;
    private final MailboxConsents consents;

    SetupMailbox(Setup setup, Mailboxes mailboxes, MailboxKeeping keeping, MailboxSheets sheets, MailboxConsents consents) {
        this.setup = setup;
        this.mailboxes = mailboxes;
        this.keeping = keeping;
        this.sheets = sheets;
        this.consents = consents;
    }

    @GetMapping(BASE)
    Object show(@Nullable Viewer viewer, @RequestParam(required = false) @Nullable String address, @RequestParam(required = false) @Nullable Long consent) {
        var keeper = setup.keeper(viewer);
        // One is enough to begin with; more are added in the settings.
        if (!mailboxes.all().isEmpty()) return Redirect.to(SetupStep.READY.path());
        return page(keeper, consents.result(consent, BASE).map(result -> sheets.returned(null, result, BASE, keeper)).orElseGet(() -> sheets.begun(address, BASE)));
    }

    @PostMapping(BASE + "/consent")
    Object consent(@Nullable Viewer viewer, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        var keeper = setup.keeper(viewer);
        var form = Form.of(typed);
        return form.attempt(() -> new Leaving(consents.begin(form, null, BASE, keeper)).page(keeper, response),
            wrong -> page(keeper, sheets.typed(wrong, BASE)));
    }

    @PostMapping(BASE)
    Object save(@Nullable Viewer viewer, @RequestParam MultiValueMap<String, String> typed) {
        var keeper = setup.keeper(viewer);
        var form = Form.of(typed);
        return form.attempt(() -> {
            var objections = keeping.objections(form, keeper);
            if (!objections.isEmpty()) return page(keeper, sheets.typed(form, BASE).refused(objections)).as(HttpStatus.UNPROCESSABLE_CONTENT);
            keeping.add(form, keeper);
            setup.done(SetupStep.MAILBOX);
            return Redirect.to(SetupStep.READY.path());
        }, wrong -> page(keeper, sheets.typed(wrong, BASE)));
    }

    @PostMapping(BASE + "/check")
    Object check(@Nullable Viewer viewer, @RequestParam MultiValueMap<String, String> typed) {
        var keeper = setup.keeper(viewer);
        var form = Form.of(typed);
        return form.attempt(() -> page(keeper, sheets.typed(form, BASE).with(keeping.check(form, null, keeper))),
            wrong -> page(keeper, sheets.typed(wrong, BASE)));
    }

    @PostMapping(BASE + "/later")
    Object later(@Nullable Viewer viewer) {
        setup.keeper(viewer);
        setup.done(SetupStep.MAILBOX);
        return Redirect.to(SetupStep.READY.path());
    }

    private Html page(Viewer keeper, MailboxSheet sheet) {
        return Html.of("setup/mailbox", new SetupMailboxPage(SetupPage.of(SetupStep.MAILBOX, setup.step(), sheet.form()), sheet)).in(keeper.language());
    }
}
