package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tries a mailbox's settings before they are saved, and tells in plain terms what is wrong. Sends nothing. */
@Service
public class MailboxCheck {

    private static final int SILENCE_MS = 15_000;

    private final AccessTokens tokens;
    private final Clock clock;

    MailboxCheck(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * One finding for reading and one for sending; both are {@link Finding#fine()} when the mailbox works.
     *
     * @param saved the mailbox whose settings they are, or will be
     */
    public List<Finding> check(MailboxSettings settings, @Nullable Id<Mailbox> saved) {
        return List.of(reading(settings, saved), sending(settings, saved));
    }

    private Finding reading(MailboxSettings settings, @Nullable Id<Mailbox> saved) {
        try (var line = tokens.imap(settings, saved, secret -> ImapLine.open(settings, secret, SILENCE_MS, clock))) {
            return new Finding(true, "mailbox.fine.imap", settings.imap().shown(), String.valueOf(line.folder().getMessageCount()));
        } catch (MessagingException | IOException | RuntimeException wrong) {
            return Diagnosis.of(wrong, settings.imap());
        }
    }

    private Finding sending(MailboxSettings settings, @Nullable Id<Mailbox> saved) {
        try {
            var line = tokens.smtp(settings, saved, secret -> SmtpLine.open(settings, secret, SILENCE_MS));
            try {
                return asked(line, settings);
            } finally {
                SmtpLines.close(line);
            }
        } catch (MessagingException | IOException | RuntimeException wrong) {
            return Diagnosis.of(wrong, settings.smtp());
        }
    }

    /** Begins a mail from this address and takes it back: some servers send only for the owner of an address. */
    private static Finding asked(SmtpLine line, MailboxSettings settings) throws MessagingException {
        var answer = line.simpleCommand("MAIL FROM:<" + settings.address() + ">");
        var said = line.getLastServerResponse();
        line.simpleCommand("RSET");
        if (answer == 250) return Finding.fine("mailbox.fine.smtp", settings.smtp());
        return Finding.wrong("mailbox.wrong.sender", settings.smtp(), said == null ? "" : said.strip());
    }
}
