package fi.luukku.channel.email;

import jakarta.mail.Session;
import java.util.Properties;
import javax.net.SocketFactory;

/** Settings of Angus Mail for one server. */
final class MailSession {

    private static final int CONNECT_MS = 20_000;

    private MailSession() {
    }

    static Session imap(MailboxSettings settings, int silenceMs) {
        return session(protocol("imap", settings.imap()), settings.imap(), settings.credentials(), silenceMs);
    }

    static Session smtp(MailboxSettings settings, int silenceMs, SocketFactory sockets) {
        var protocol = protocol("smtp", settings.smtp());
        var session = session(protocol, settings.smtp(), settings.credentials(), silenceMs);
        session.getProperties().setProperty("mail." + protocol + ".quitwait", "false");
        session.getProperties().put("mail." + protocol + ".socketFactory", sockets);
        session.getProperties().setProperty("mail." + protocol + ".socketFactory.fallback", "false");
        session.getProperties().setProperty("mail." + protocol + ".auth", String.valueOf(settings.smtp().user() != null));
        return session;
    }

    static String protocol(String base, Server server) {
        return server.security() == Server.Security.TLS ? base + "s" : base;
    }

    private static Session session(String protocol, Server server, Credentials credentials, int silenceMs) {
        var of = "mail." + protocol + ".";
        var properties = new Properties();
        properties.setProperty(of + "connectiontimeout", String.valueOf(CONNECT_MS));
        properties.setProperty(of + "timeout", String.valueOf(silenceMs));
        properties.setProperty(of + "writetimeout", "60000");
        // Without this, whoever stands between us and the server could show any certificate of their own.
        properties.setProperty(of + "ssl.checkserveridentity", "true");
        properties.setProperty(of + "starttls.enable", String.valueOf(server.security() == Server.Security.STARTTLS));
        properties.setProperty(of + "starttls.required", String.valueOf(server.security() == Server.Security.STARTTLS));
        if (credentials instanceof Credentials.Oauth) properties.setProperty(of + "auth.mechanisms", "XOAUTH2");
        return Session.getInstance(properties);
    }
}
