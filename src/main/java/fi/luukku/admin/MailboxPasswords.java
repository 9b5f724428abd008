package fi.luukku.admin;

import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Server;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Secrets;
import java.net.URI;
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

    MailboxPasswords(Secrets secrets) {
        this.secrets = secrets;
    }

    Credentials of(Form form, Server imap, Server smtp, @Nullable MailboxSettings before) {
        return form.is("kind", "oauth") ? oauth(form, before) : passwords(form, imap, smtp, before);
    }

    /** The form with what was typed sealed into it, for the page that is shown again. */
    Form kept(Form form) {
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
        var same = before.imap().host().equals(imap.host()) && before.smtp().host().equals(smtp.host());
        return same ? kept : null;
    }

    private static Credentials.Passwords pair(String imap, String smtp) {
        return new Credentials.Passwords(imap, smtp.isEmpty() ? null : smtp);
    }

    private static Credentials oauth(Form form, @Nullable MailboxSettings before) {
        var old = before != null && before.credentials() instanceof Credentials.Oauth oauth ? oauth : null;
        var endpoint = endpoint(form);
        var mayKeep = old != null && old.tokenEndpoint().equals(endpoint);
        if (!form.has("oauthClient")) throw new Problem.Invalid("oauthClient", "problem.required");
        if (!form.has("oauthToken") && !mayKeep) throw new Problem.Invalid("oauthToken", "problem.required");
        return new Credentials.Oauth(form.value("oauthClient").strip(), form.has("oauthSecret") || !mayKeep ? form.value("oauthSecret").strip() : old.clientSecret(),
            form.has("oauthToken") ? form.value("oauthToken").strip() : old.refreshToken(), endpoint, old == null ? null : old.scope());
    }

    private static URI endpoint(Form form) {
        var typed = form.value("oauthEndpoint").strip();
        if (!typed.startsWith("https://")) throw new Problem.Invalid("oauthEndpoint", "admin.mailbox.https");
        try {
            return URI.create(typed);
        } catch (IllegalArgumentException notOne) {
            throw new Problem.Invalid("oauthEndpoint", "admin.mailbox.https");
        }
    }
}
