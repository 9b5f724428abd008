package fi.luukku.channel.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** A line to an SMTP server that knows, when it breaks, whether the mail could have been taken. */
final class SmtpLine extends SMTPTransport {

    /** A server may think for a long while after a mail has been handed over (RFC 5321, 4.5.3.2.6). */
    private static final int THINKING_MS = 600_000;

    private final Patience patience;
    private final int silenceMs;
    private boolean handingOver;

    private SmtpLine(Session session, boolean tls, Patience patience, int silenceMs) {
        super(session, new URLName(tls ? "smtps" : "smtp", null, -1, null, null, null), tls ? "smtps" : "smtp", tls);
        this.patience = patience;
        this.silenceMs = silenceMs;
    }

    /** @param silenceMs how long the server may say nothing when it should, but for its answer to a whole mail */
    static SmtpLine open(MailboxSettings settings, @Nullable String secret, int silenceMs) throws MessagingException {
        var server = settings.smtp();
        var patience = new Patience();
        var line = new SmtpLine(MailSession.smtp(settings, silenceMs, patience), server.security() == Server.Security.TLS, patience, silenceMs);
        line.connect(server.host(), server.port(), server.user(), server.user() == null ? null : secret);
        return line;
    }

    Sent send(MimeMessage mail) {
        handingOver = false;
        try {
            sendMessage(mail, mail.getAllRecipients());
            return new Sent.Taken();
        } catch (MessagingException failure) {
            return outcome(failure);
        }
    }

    // From the final dot on, the server may have the mail although we never hear so.
    @Override
    protected void finishData() throws IOException, MessagingException {
        handingOver = true;
        patience.waitAtMost(THINKING_MS);
        super.finishData();
        patience.waitAtMost(silenceMs);
    }

    private Sent outcome(MessagingException failure) {
        var code = code(failure);
        if (handingOver && code < 400) return new Sent.Unknown(words(failure));
        return new Sent.Refused(code >= 500, words(failure));
    }

    /** The server's answer, or −1 when it gave none. */
    static int code(Exception failure) {
        int code = -1;
        for (@Nullable Exception at = failure; at instanceof MessagingException message; at = message.getNextException()) {
            if (at instanceof SMTPSendFailedException refused) code = Math.max(code, refused.getReturnCode());
            if (at instanceof SMTPAddressFailedException address) code = Math.max(code, address.getReturnCode());
            if (at instanceof AuthenticationFailedException) return 400;
        }
        return code;
    }

    private static String words(MessagingException failure) {
        var words = new StringBuilder();
        for (@Nullable Exception at = failure; at != null; at = at instanceof MessagingException m ? m.getNextException() : null) {
            var said = String.valueOf(at.getMessage()).strip();
            if (words.indexOf(said) < 0) words.append(words.isEmpty() ? "" : " · ").append(said);
        }
        return words.substring(0, Math.min(500, words.length()));
    }
}
