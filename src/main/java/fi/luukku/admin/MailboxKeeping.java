package fi.luukku.admin;

import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.Finding;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.MailboxCheck;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.kernel.Id;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mailboxes, kept by admins. */
@Service
class MailboxKeeping {

    private final Mailboxes mailboxes;
    private final MailboxForms forms;
    private final MailboxCheck check;
    private final Brands brands;
    private final Audit audit;

    MailboxKeeping(Mailboxes mailboxes, MailboxForms forms, MailboxCheck check, Brands brands, Audit audit) {
        this.mailboxes = mailboxes;
        this.forms = forms;
        this.check = check;
        this.brands = brands;
        this.audit = audit;
    }

    /** What a new mailbox is refused for; nothing when it works, or is to be added anyway. */
    List<Finding> objections(Form form, Viewer by) {
        var found = form.has("anyway") ? List.<Finding>of() : check(form, null, by);
        return found.stream().allMatch(Finding::fine) ? List.of() : found;
    }

    /** After {@link #objections} had nothing to say. */
    @Transactional
    Mailbox add(Form form, Viewer by) {
        by.require(Role.ADMIN);
        var settings = forms.settings(form, null);
        var mailbox = mailboxes.add(MailboxWords.onto(settings, form, brands.get(settings.brand())));
        if (!form.has("anyway")) mailboxes.worked(mailbox.id());
        audit.record(by, "mailbox.added", "mailbox:" + mailbox.id(), told(settings));
        return mailbox;
    }

    @Transactional
    void changeLine(Id<Mailbox> id, Form form, Viewer by) {
        by.require(Role.ADMIN);
        var settings = forms.settings(form, mailboxes.toChange(id).settings());
        mailboxes.change(id, settings);
        audit.record(by, "mailbox.changed", "mailbox:" + id, told(settings));
    }

    @Transactional
    void changeWords(Id<Mailbox> id, Form form, Viewer by) {
        by.require(Role.ADMIN);
        var settings = mailboxes.toChange(id).settings();
        mailboxes.change(id, MailboxWords.onto(settings, form, brands.get(settings.brand())));
        audit.record(by, "mailbox.texts-changed", "mailbox:" + id, Map.of("address", settings.address()));
    }

    /** Tries what is typed, whether or not it is saved. */
    List<Finding> check(Form form, @Nullable Mailbox saved, Viewer by) {
        by.require(Role.ADMIN);
        return saved == null ? check.check(forms.settings(form, null), null) : check.check(forms.settings(form, saved.settings()), saved.id());
    }

    @Transactional
    void pause(Id<Mailbox> id, Viewer by) {
        by.require(Role.ADMIN);
        mailboxes.pause(id);
        audit.record(by, "mailbox.paused", "mailbox:" + id, Map.of("address", mailboxes.get(id).address()));
    }

    @Transactional
    void resume(Id<Mailbox> id, Viewer by) {
        by.require(Role.ADMIN);
        mailboxes.resume(id);
        audit.record(by, "mailbox.resumed", "mailbox:" + id, Map.of("address", mailboxes.get(id).address()));
    }

    private static Map<String, Object> told(MailboxSettings settings) {
        return Map.of("address", settings.address(), "imap", settings.imap().shown(), "smtp", settings.smtp().shown(), "team", settings.team().value());
    }
}
