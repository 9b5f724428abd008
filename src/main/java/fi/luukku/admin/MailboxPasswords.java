package fi.luukku.admin;

import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Server;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The secrets of a mailbox's form. They are never written back to the page: what was typed goes there sealed, and what
 * is kept already is asked for again when the server changes, since the new one would get to see it.
 */
@Component
class MailboxPasswords {

    private static final String BETWEEN = "\u001f";

    private final Secrets secrets;
    private final MailboxGrants grants;

    MailboxPasswords(Secrets secrets, MailboxGrants grants) {
        this.secrets = secrets;
        this.grants = grants;
    }

    Credentials of(Form form, Server imap, Server smtp, @Nullable MailboxSettings before) {
        return form.is("kind", "oauth") ? grants.of(form, sameServers(imap, smtp, before) ? before : null) : passwords(form, imap, smtp, before);
    }

    /** The form with what was typed sealed into it, for the page that is shown again. */
    Form kept(Form form, @Nullable MailboxSettings before) {
        if (form.is("kind", "oauth")) return grants.kept(form, before);
        var typed = typed(form);
        return typed == null ? form : form.with("kept", secrets.seal(typed.imap() + BETWEEN + (typed.smtp() == null ? "" : typed.smtp())));
    }

    private Credentials passwords(Form form, Server imap, Server smtp, @Nullable MailboxSettings before) {
        var typed = typed(form);
        var own = typed != null ? typed : before(imap, smtp, before);
        if (own == null) throw new Problem.Invalid("password", before == null ? "problem.required" : "admin.mailbox.password-again");
        if (smtp.user() == null) return new Credentials.Passwords(own.imap(), null);
        return own.smtp() != null ? own : new Credentials.Passwords(own.imap(), own.imap());
    }

    private Credentials.@Nullable Passwords typed(Form form) {
        if (!form.value("password").isEmpty()) return pair(form.value("password"), form.value("smtpPassword"));
        if (!form.has("kept")) return null;
        try {
            var both = secrets.open(form.value("kept")).split(BETWEEN, 2);
            return pair(both[0], both[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException changed) {
            return null;
        }
    }

    private static Credentials.@Nullable Passwords before(Server imap, Server smtp, @Nullable MailboxSettings before) {
        if (before == null || !(before.credentials() instanceof Credentials.Passwords kept)) return null;
        return sameServers(imap, smtp, before) ? kept : null;
    }

    private static boolean sameServers(Server imap, Server smtp, @Nullable MailboxSettings before) {
        return before != null && before.imap().host().equals(imap.host()) && before.smtp().host().equals(smtp.host());
    }

    private static Credentials.Passwords pair(String imap, String smtp) {
        return new Credentials.Passwords(imap, smtp.isEmpty() ? null : smtp);
    }
}
