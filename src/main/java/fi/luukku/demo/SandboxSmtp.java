package fi.luukku.demo;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The sandbox's way in. GreenMail's own takes no mail from the null sender, which every real report on a mail has
 * (RFC 5321, 4.5.5), and no mail is too large for it, though all of them lie in this program's memory.
 */
final class SandboxSmtp implements SimpleMessageListener {

    static final int MOST_BYTES = 20 * 1024 * 1024;

    private final UserManager users;

    private SandboxSmtp(UserManager users) {
        this.users = users;
    }

    static SMTPServer server(String host, int port, UserManager users) throws IOException {
        return SMTPServer.port(port).bindAddress(InetAddress.getByName(host)).maxMessageSize(MOST_BYTES).insertReceivedHeaders(false)
            .simpleMessageListener(new SandboxSmtp(users)).build();
    }

    @Override
    public boolean accept(String from, String recipient) {
        return true;
    }

    @Override
    public void deliver(String from, String recipient, InputStream data) throws TooMuchDataException, IOException {
        var bytes = data.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) throw new TooMuchDataException("More than " + MOST_BYTES + " bytes");
        var path = ("Return-Path: <" + (from == null ? "" : from) + ">\r\n").getBytes(UTF_8);
        try {
            mailbox(recipient).deliver(new MimeMessage(null, new SequenceInputStream(new ByteArrayInputStream(path), new ByteArrayInputStream(bytes))));
        } catch (MessagingException | UserException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private synchronized GreenMailUser mailbox(String address) throws UserException {
        var known = users.getUserByEmail(address);
        return known != null ? known : users.createUser(address, address, address);
    }
}
