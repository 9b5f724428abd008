package fi.luukku.demo;

import fi.luukku.demo.OutgoingLetter.Correspondent;
import fi.luukku.demo.OutgoingLetter.SentFile;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sends what customers write: to the store over SMTP, a copy to their own folder of sent mail. */
@Component
@Profile("demo")
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final DemoServers servers;
    private final CustomerMailboxes mailboxes;
    private final Clock clock;

    Courier(DemoServers servers, CustomerMailboxes mailboxes, Clock clock) {
        this.servers = servers;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    void write(Correspondent from, String subject, String text, List<SentFile> files) throws MessagingException {
        send(new OutgoingLetter(OutgoingLetter.newId(from.address()), from, Correspondent.STORE, subject, text, List.of(), clock.instant(), files));
    }

    void answer(Correspondent from, PlayedLetter answered, String text, List<SentFile> files) throws MessagingException {
        send(new OutgoingLetter(OutgoingLetter.newId(from.address()), from, whoAnswers(answered), Handwriting.subject(answered),
            Handwriting.text(text, answered), answered.thread(), clock.instant(), files));
    }

    // Reply-To may be a plus-address of the store; anything else would let this open page write to whomever a mail names.
    private static Correspondent whoAnswers(PlayedLetter answered) {
        var at = DemoServers.STORE.indexOf('@');
        var to = answered.answerTo();
        var plus = to.startsWith(DemoServers.STORE.substring(0, at) + "+") && to.endsWith(DemoServers.STORE.substring(at));
        return new Correspondent(answered.own() ? Correspondent.STORE.name() : answered.author(), plus ? to : DemoServers.STORE);
    }

    private void send(OutgoingLetter letter) throws MessagingException {
        var mime = letter.mime();
        post(mime);
        keepCopy(letter, mime);
        mailboxes.open(letter.from().address());
    }

    private void post(MimeMessage mime) throws MessagingException {
        var server = servers.smtp();
        var settings = new Properties();
        settings.setProperty("mail.smtp.connectiontimeout", "5000");
        settings.setProperty("mail.smtp.timeout", "20000");
        try (var transport = Session.getInstance(settings).getTransport("smtp")) {
            transport.connect(server.host(), server.port(), null, null);
            transport.sendMessage(mime, mime.getAllRecipients());
        }
    }

    // The mail has gone: a server that keeps no copy is no reason to say that it hadn't.
    private void keepCopy(OutgoingLetter letter, MimeMessage mime) {
        var address = letter.from().address();
        try (var visit = new ImapVisit(servers.imap(), address, address)) {
            visit.put(ImapVisit.SENT, mime);
        } catch (MessagingException refused) {
            log.warn("No copy was kept of what {} sent: {}", address, refused.getMessage());
        }
    }
}
