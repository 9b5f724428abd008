package fi.luukku.demo;

import fi.luukku.brand.Brand;
import fi.luukku.channel.email.Acknowledging;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Server;
import fi.luukku.kernel.Language;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The store's mailbox in the demo: on the sandbox, or on the server that the visitor names. */
@Component
@Profile("demo")
class DemoMailbox {

    private final Mailboxes mailboxes;
    private final DemoServers servers;

    DemoMailbox(Mailboxes mailboxes, DemoServers servers) {
        this.mailboxes = mailboxes;
        this.servers = servers;
    }

    /** Waits closed until everything is told: {@link #connect} opens it. */
    void create(Yaml mailbox, Brand brand, Cast cast) {
        var settings = MailboxSettings.of(brand.id(), cast.team(mailbox.text("team")), mailbox.text("address"), mailbox.text("name"),
            servers.imap(), servers.smtp(), new Credentials.Passwords(servers.imapPassword(), null));
        mailboxes.add(new MailboxSettings(settings.brand(), settings.team(), settings.address(), settings.name(), settings.imap(),
            settings.smtp(), settings.credentials(), settings.folder(), signatures(mailbox.part("signature")),
            new Acknowledging(true, texts(mailbox.part("acknowledgement")), 3, 200), false, false, settings.sizeLimit(), null));
    }

    /** Points the store's mailbox to where the mail servers are this time. */
    void connect() {
        for (var mailbox : mailboxes.all()) if (isOurs(mailbox.settings())) mailboxes.change(mailbox.id(), connected(mailbox.settings()));
    }

    /** A visitor may have connected it to a real server, which is never spoken with in the open; other mailboxes are theirs altogether. */
    private static boolean isOurs(MailboxSettings s) {
        return s.address().equals(DemoServers.STORE) && s.imap().security() == Server.Security.NONE && s.smtp().security() == Server.Security.NONE;
    }

    private MailboxSettings connected(MailboxSettings s) {
        return new MailboxSettings(s.brand(), s.team(), s.address(), s.name(), servers.imap(), servers.smtp(),
            new Credentials.Passwords(servers.imapPassword(), null), s.folder(), s.signatures(), s.acknowledging(), s.joinSame(),
            s.plusAddresses(), s.sizeLimit(), s.fetchSince());
    }

    private static Map<Language, String> signatures(Yaml texts) {
        var all = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) if (texts.has(language.code())) all.put(language, texts.text(language.code()).strip());
        return all;
    }

    private static Map<Language, Acknowledging.Text> texts(Yaml texts) {
        var all = new EnumMap<Language, Acknowledging.Text>(Language.class);
        for (var language : Language.values()) {
            var text = texts.part(language.code());
            if (text.has("text")) all.put(language, new Acknowledging.Text(own(text.text("subject")), own(text.text("text").strip())));
        }
        return all;
    }

    private static String own(String text) {
        return text.replace(" {{customer.firstName}}", "").replace("{{ticket.number}}", "{number}").replace("{{brand.name}}", "{brand}");
    }
}
