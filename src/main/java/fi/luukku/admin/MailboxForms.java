package fi.luukku.admin;

import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Server;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A mailbox's line to its servers, as a form. */
@Component
class MailboxForms {

    private static final long MEGABYTE = 1024 * 1024;
    private static final int LARGEST = 50;

    private final MailboxPasswords passwords;
    private final Clock clock;

    MailboxForms(MailboxPasswords passwords, Clock clock) {
        this.passwords = passwords;
        this.clock = clock;
    }

    /** For a new one: filled as far as the address tells. */
    Form guessed(String address, MailServers servers, Brand brand, Id<Team> team) {
        var values = values(address, servers.imap(), servers.smtp());
        values.putAll(Map.of("name", brand.name(), "brand", brand.id().toString(), "team", team.toString(), "folder", "INBOX", "since", "now", "acknowledge", "on"));
        values.put("sizeLimit", megabytes(MailboxSettings.SIZE_LIMIT));
        values.put("oauthProvider", provider(servers.imap()).code());
        // Microsoft takes no passwords for mailboxes any more.
        values.put("kind", provider(servers.imap()) == OauthProvider.MICROSOFT ? "oauth" : "password");
        MailboxWords.fill(values, null, brand);
        return Form.filled(values);
    }

    Form of(Mailbox mailbox, Brand brand) {
        var settings = mailbox.settings();
        var values = values(settings.address(), settings.imap(), settings.smtp());
        values.putAll(Map.of("name", settings.name(), "brand", settings.brand().toString(), "team", settings.team().toString(),
            "kind", settings.credentials() instanceof Credentials.Oauth ? "oauth" : "password", "folder", settings.folder()));
        if (settings.credentials() instanceof Credentials.Oauth oauth) values.putAll(OauthProvider.values(oauth.client()));
        else values.put("oauthProvider", provider(settings.imap()).code());
        values.put("sizeLimit", megabytes(settings.sizeLimit()));
        if (settings.joinSame()) values.put("joinSame", "on");
        if (settings.plusAddresses()) values.put("plusAddresses", "on");
        MailboxWords.fill(values, settings, brand);
        return Form.filled(values);
    }

    private static OauthProvider provider(Server imap) {
        return switch (imap.host()) {
            case "imap.gmail.com" -> OauthProvider.GOOGLE;
            case "outlook.office365.com" -> OauthProvider.MICROSOFT;
            default -> OauthProvider.OTHER;
        };
    }

    /** What was typed of the line, over the texts as they are. */
    Form over(Form kept, Form typed) {
        var both = new HashMap<>(kept.typed());
        both.keySet().removeIf(name -> List.of("joinSame", "plusAddresses").contains(name));
        both.putAll(typed.typed());
        return new Form(both, typed.faults());
    }

    private static Map<String, String> values(String address, Server imap, Server smtp) {
        var values = new HashMap<String, String>();
        values.put("address", address);
        put(values, "imap", imap);
        put(values, "smtp", smtp);
        return values;
    }

    private static void put(Map<String, String> values, String kind, Server server) {
        values.putAll(Map.of(kind + "Host", server.host(), kind + "Port", String.valueOf(server.port()),
            kind + "Security", server.security().code(), kind + "User", server.user() == null ? "" : server.user()));
    }

    /** What is typed, as settings; what the form does not ask stays as it was. */
    MailboxSettings settings(Form form, @Nullable MailboxSettings before) {
        var imap = server(form, "imap");
        if (imap.user() == null) throw new Problem.Invalid("imapUser", "problem.required");
        var smtp = server(form, "smtp");
        var base = MailboxSettings.of(Id.of(form.number("brand")), Id.of(form.number("team")), form.value("address").strip().toLowerCase(Locale.ROOT),
            form.value("name").strip(), imap, smtp, passwords.of(form, imap, smtp, before));
        var folder = form.has("folder") ? form.value("folder").strip() : "INBOX";
        return new MailboxSettings(base.brand(), base.team(), base.address(), base.name(), imap, smtp, base.credentials(), folder,
            before == null ? Map.of() : before.signatures(), before == null ? base.acknowledging() : before.acknowledging(),
            form.has("joinSame"), form.has("plusAddresses"), sizeLimit(form, before == null ? base : before),
            before == null ? since(form) : before.fetchSince());
    }

    /** In whole megabytes, never less than there are. */
    private static String megabytes(long bytes) {
        return String.valueOf(Math.ceilDiv(bytes, MEGABYTE));
    }

    private static long sizeLimit(Form form, MailboxSettings otherwise) {
        // What was not touched stays to the byte.
        if (form.all("sizeLimit").isEmpty() || form.is("sizeLimit", megabytes(otherwise.sizeLimit()))) return otherwise.sizeLimit();
        var size = form.number("sizeLimit");
        if (size < 1 || size > LARGEST) throw new Problem.Invalid("sizeLimit", "admin.mailbox.size-range", LARGEST);
        return size * MEGABYTE;
    }

    private static Server server(Form form, String kind) {
        var host = form.value(kind + "Host").strip();
        if (host.isEmpty()) throw new Problem.Invalid(kind + "Host", "problem.required");
        var port = form.number(kind + "Port");
        if (port < 1 || port > 65_535) throw new Problem.Invalid(kind + "Port", "admin.port");
        var user = form.value(kind + "User").strip();
        var security = List.of("tls", "starttls", "none").contains(form.value(kind + "Security")) ? form.value(kind + "Security") : "tls";
        return new Server(host, port, Server.Security.of(security), user.isEmpty() ? null : user);
    }

    private LocalDate since(Form form) {
        if (!form.is("since", "date")) return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            return LocalDate.parse(form.value("sinceDate"));
        } catch (DateTimeParseException notADay) {
            throw new Problem.Invalid("sinceDate", "admin.mailbox.choose-day");
        }
    }
}
