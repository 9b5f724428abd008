package fi.luukku.admin;

import fi.luukku.channel.email.Server;
import fi.luukku.channel.email.Server.Security;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/**
 * Where an address's mail is probably read and sent. Known domains by name, others by whom their mail is delivered to
 * (MX); else the usual names below the domain.
 *
 * @param provider key of a hint on what the provider asks for, or null
 */
record MailServers(Server imap, Server smtp, @Nullable String provider) {

    private record Known(List<String> domains, List<String> exchangers, String imap, String smtp, int smtpPort, @Nullable String provider) {

        boolean takes(String host) {
            return exchangers.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
        }
    }

    private static final List<Known> ALL = List.of(
        new Known(List.of("gmail.com", "googlemail.com"), List.of("google.com", "googlemail.com"), "imap.gmail.com", "smtp.gmail.com", 465, "google"),
        new Known(List.of("outlook.com", "hotmail.com", "live.com", "live.fi", "hotmail.fi", "msn.com", "outlook.fi"),
            List.of("outlook.com", "mx.microsoft"), "outlook.office365.com", "smtp.office365.com", 587, "microsoft"),
        new Known(List.of("icloud.com", "me.com"), List.of("mail.icloud.com"), "imap.mail.me.com", "smtp.mail.me.com", 587, "apple"),
        new Known(List.of("yahoo.com"), List.of("yahoodns.net"), "imap.mail.yahoo.com", "smtp.mail.yahoo.com", 465, "yahoo"),
        new Known(List.of("fastmail.com"), List.of("messagingengine.com"), "imap.fastmail.com", "smtp.fastmail.com", 465, null),
        new Known(List.of("inet.fi", "pp.inet.fi", "mbnet.fi"), List.of("inet.fi"), "mail.inet.fi", "mail.inet.fi", 465, null),
        new Known(List.of("dnainternet.net", "welho.com"), List.of("dnainternet.net"), "imap.dnainternet.net", "smtp.dnainternet.net", 465, null),
        new Known(List.of("zoner.fi"), List.of("zoner.fi"), "mail.zoner.fi", "mail.zoner.fi", 465, null),
        new Known(List.of(), List.of("zoho.eu"), "imap.zoho.eu", "smtp.zoho.eu", 465, null),
        new Known(List.of(), List.of("one.com"), "imap.one.com", "send.one.com", 465, null),
        new Known(List.of(), List.of("migadu.com"), "imap.migadu.com", "smtp.migadu.com", 465, null));

    static MailServers of(String address) {
        var domain = address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        var known = ALL.stream().filter(one -> one.domains.contains(domain)).findFirst()
            .or(() -> exchangers(domain).flatMap(host -> ALL.stream().filter(one -> one.takes(host))).findFirst());
        return known.map(one -> of(one, address)).orElseGet(() -> usual(domain, address));
    }

    private static MailServers of(Known known, String address) {
        return new MailServers(imap(known.imap, address), smtp(known.smtp, known.smtpPort, address), known.provider);
    }

    private static MailServers usual(String domain, String address) {
        return new MailServers(imap("mail." + domain, address), smtp("mail." + domain, 465, address), null);
    }

    private static Server imap(String host, String address) {
        return new Server(host, 993, Security.TLS, address);
    }

    private static Server smtp(String host, int port, String address) {
        return new Server(host, port, port == 465 ? Security.TLS : Security.STARTTLS, address);
    }

    // Asked of the name server with little patience: a guess must not keep anyone waiting.
    private static Stream<String> exchangers(String domain) {
        if (!domain.matches("[a-z0-9.-]{1,253}") || domain.endsWith(".example")) return Stream.empty();
        try {
            var settings = new Hashtable<>(Map.of("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory",
                "com.sun.jndi.dns.timeout.initial", "1500", "com.sun.jndi.dns.timeout.retries", "1"));
            var found = new InitialDirContext(settings).getAttributes(domain, new String[] {"MX"}).get("MX");
            if (found == null) return Stream.empty();
            var hosts = Stream.<String>builder();
            for (int i = 0; i < found.size(); i++) hosts.add(found.get(i).toString().replaceAll("^\\d+\\s+|\\.$", "").toLowerCase(Locale.ROOT));
            return hosts.build();
        } catch (NamingException noAnswer) {
            return Stream.empty();
        }
    }
}
