package fi.luukku.channel.email;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A real IMAP and SMTP server on loopback, where the store and its customers have their mailboxes. */
public final class MailServer implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)});

    public MailServer() {
        server.start();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public GreenMailUser user(String address) {
        var known = server.getUserManager().getUserByEmail(address);
        return known == null ? server.setUser(address, address, address) : known;
    }

    /** Puts a mail into a mailbox byte for byte, as a receiving server would. */
    public void deliver(String to, String mail) {
        deliver(to, mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(UTF_8));
    }

    public void deliver(String to, byte[] mail) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            var inbox = server.getManagers().getImapHostManager().getInbox(user(to));
            inbox.appendMessage(message, new Flags(), new Date());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    public List<MimeMessage> inbox(String address) {
        try {
            // Who has got nothing yet has no mailbox: were it made here, it might be made twice at once.
            var known = server.getUserManager().getUserByEmail(address);
            if (known == null) return List.of();
            var inbox = server.getManagers().getImapHostManager().getInbox(known);
            return inbox.getMessages().stream().map(stored -> stored.getMimeMessage()).toList();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    public long seen(String address) {
        try {
            var inbox = server.getManagers().getImapHostManager().getInbox(user(address));
            return inbox.getMessages().stream().filter(mail -> mail.isSet(Flags.Flag.SEEN)).count();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Forgets every mailbox: the next time its numbering begins anew. */
    public void forget() {
        server.reset();
    }

    public void stopImap() {
        server.getImap().stopService();
    }

    @Override
    public void close() {
        server.stop();
    }

    public static List<String> header(MimeMessage mail, String name) {
        try {
            var values = mail.getHeader(name);
            return values == null ? List.of() : Arrays.asList(values);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
