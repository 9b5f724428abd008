package fi.luukku.admin;

import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.Readmission;
import fi.luukku.channel.form.ContactForms;
import fi.luukku.finnish.format.Masked;
import fi.luukku.intake.Entry;
import fi.luukku.intake.Intake;
import fi.luukku.intake.SealedRaws;
import fi.luukku.intake.State;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Problem;
import fi.luukku.mail.Mail;
import fi.luukku.mail.MailReader;
import fi.luukku.ticket.Originals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What came in, and a second look at what was set aside: leads see all of it, agents what went to no ticket from the mailboxes of their teams. */
@Service
class MailLog {

    private static final int PAGE = 30;
    // A page of mails is read for their senders and subjects; a large one would make it slow.
    private static final long LOOKED_INTO = 200_000;

    private final Intake intake;
    private final SealedRaws raws;
    private final Originals originals;
    private final Readmission readmission;
    private final ContactForms forms;
    private final Mailboxes mailboxes;
    private final Audit audit;

    MailLog(Intake intake, SealedRaws raws, Originals originals, Readmission readmission, ContactForms forms, Mailboxes mailboxes, Audit audit) {
        this.intake = intake;
        this.raws = raws;
        this.originals = originals;
        this.readmission = readmission;
        this.forms = forms;
        this.mailboxes = mailboxes;
        this.audit = audit;
    }

    MailLogPage page(@Nullable State state, @Nullable String after, Viewer viewer) {
        viewer.require(Role.AGENT);
        var addresses = mailboxes.all().stream().collect(Collectors.toMap(box -> box.id().value(), box -> box.address()));
        var entries = viewer.is(Role.LEAD) ? intake.list(state, Cursor.of(after), PAGE)
            : intake.aside(state == null ? State.ASIDE : Set.of(state), within(viewer), Cursor.of(after), PAGE);
        return new MailLogPage(entries.map(entry -> line(entry, addresses)), state, viewer.is(Role.LEAD));
    }

    Entry get(long id, Viewer viewer) {
        viewer.require(Role.AGENT);
        var entry = intake.get(id);
        var seen = viewer.is(Role.LEAD) || entry.aside() && entry.source() != null && within(viewer).contains(entry.source());
        if (!seen) throw new Problem.NotFound();
        return entry;
    }

    private List<Long> within(Viewer viewer) {
        return mailboxes.all().stream().filter(mailbox -> viewer.reaches(mailbox.settings().team())).map(mailbox -> mailbox.id().value()).toList();
    }

    InputStream raw(Entry entry, Viewer by) throws IOException {
        var raw = intake.raw(entry.id());
        if (raws.isSealed(entry.id())) originals.rawRead(by, entry.id(), null);
        return raw;
    }

    void again(long id, Viewer by) {
        if (ofForm(get(id, by))) forms.again(id);
        else readmission.again(id);
        audit.record(by, "mail.tried-again", "intake:" + id, Map.of());
    }

    void openAnyway(long id, Viewer by) {
        if (ofForm(get(id, by))) forms.openAnyway(id);
        else readmission.openAnyway(id);
        audit.record(by, "mail.opened-anyway", "intake:" + id, Map.of());
    }

    private static boolean ofForm(Entry entry) {
        return entry.channel().equals("form");
    }

    private MailLogPage.Line line(Entry entry, Map<Long, String> addresses) {
        var mailbox = entry.source() == null ? null : addresses.get(entry.source());
        var mail = entry.channel().equals("email") && entry.size() <= LOOKED_INTO ? read(entry) : null;
        if (mail == null) return new MailLogPage.Line(entry, mailbox, null, null);
        return new MailLogPage.Line(entry, mailbox, mail.from() == null ? null : mail.from().email(), Masked.of(mail.subject()).text());
    }

    private @Nullable Mail read(Entry entry) {
        try (var raw = intake.raw(entry.id())) {
            return MailReader.read(raw.readAllBytes());
        } catch (Problem.NotFound | Problem.Gone buried) {
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
