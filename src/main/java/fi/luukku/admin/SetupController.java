package fi.luukku.admin;

import fi.luukku.access.Sessions;
import fi.luukku.access.Viewer;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The wizard's beginning and end. */
@Controller
class SetupController {

    private final Setup setup;
    private final SetupCode code;
    private final SetupStore store;
    private final Mailboxes mailboxes;
    private final Sessions sessions;

    SetupController(Setup setup, SetupCode code, SetupStore store, Mailboxes mailboxes, Sessions sessions) {
        this.setup = setup;
        this.code = code;
        this.store = store;
        this.mailboxes = mailboxes;
        this.sessions = sessions;
    }

    @GetMapping("/setup")
    Object show(@Nullable Viewer viewer, HttpServletRequest request) {
        if (!setup.isOpen()) return Redirect.to(resumed(viewer).path());
        return you(Form.empty(), request);
    }

    @PostMapping("/setup")
    Object begin(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
        if (!setup.isOpen()) throw new Problem.NotFound();
        var form = Form.of(typed);
        return form.attempt(() -> {
            code.check(request, form.value("code"));
            var language = Language.of(form.value("language"));
            var admin = setup.begin(form.value("name"), form.value("email"), form.value("password"), language == null ? Language.FI : language);
            sessions.start(admin.id(), false, request, response);
            return Redirect.to(SetupStep.STORE.path());
        }, wrong -> you(wrong, request));
    }

    @GetMapping("/setup/ready")
    Html ready(@Nullable Viewer viewer) {
        var keeper = setup.keeper(viewer);
        var page = SetupPage.of(SetupStep.READY, SetupStep.READY, Form.empty()).of(store.brand());
        var mailbox = mailboxes.all().stream().findFirst();
        return Html.of("setup/ready", new SetupReadyPage(page, mailbox.map(Mailbox::address).orElse(null),
            mailbox.map(one -> mailboxes.health(one.id())).orElse(null))).in(keeper.language());
    }

    @PostMapping("/setup/ready")
    Object finish(@Nullable Viewer viewer) {
        setup.finish(setup.keeper(viewer));
        return Redirect.to("/");
    }

    // What an interrupted visit left to do.
    private SetupStep resumed(@Nullable Viewer viewer) {
        setup.keeper(viewer);
        var step = setup.step();
        return step == SetupStep.YOU ? SetupStep.STORE : step;
    }

    private Html you(Form form, HttpServletRequest request) {
        return Html.of("setup/you", SetupPage.of(SetupStep.YOU, SetupStep.YOU, form).withCode(code.isNeeded(request)));
    }
}
