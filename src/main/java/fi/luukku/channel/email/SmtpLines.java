package fi.luukku.channel.email;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines to SMTP servers, kept for a while after use: opening one takes longer than sending. */
@Component
class SmtpLines {

    private static final Duration KEEP = Duration.ofSeconds(20);
    private static final int SILENCE_MS = 60_000;

    private record Idle(SmtpLine line, int version, long since) {}

    private final Map<Long, Deque<Idle>> idle = new ConcurrentHashMap<>();
    private final AccessTokens tokens;

    SmtpLines(AccessTokens tokens) {
        this.tokens = tokens;
    }

    SmtpLine take(Mailbox mailbox) throws MessagingException, IOException {
        for (Idle kept; (kept = of(mailbox).pollLast()) != null; ) {
            if (kept.version == mailbox.version() && fresh(kept) && kept.line.isConnected()) return kept.line;
            close(kept.line);
        }
        return tokens.smtp(mailbox.settings(), mailbox.id(), secret -> SmtpLine.open(mailbox.settings(), secret, SILENCE_MS));
    }

    void giveBack(Mailbox mailbox, SmtpLine line) {
        of(mailbox).addLast(new Idle(line, mailbox.version(), System.nanoTime()));
    }

    /** Closes those that nobody used for a while. */
    void tidy() {
        idle.values().forEach(kept -> {
            for (@Nullable Idle oldest; (oldest = kept.peekFirst()) != null && !fresh(oldest) && kept.remove(oldest); ) close(oldest.line);
        });
    }

    private Deque<Idle> of(Mailbox mailbox) {
        return idle.computeIfAbsent(mailbox.id().value(), none -> new ConcurrentLinkedDeque<>());
    }

    private static boolean fresh(Idle kept) {
        return System.nanoTime() - kept.since < KEEP.toNanos();
    }

    static void close(SmtpLine line) {
        try {
            line.close();
        } catch (MessagingException goneAlready) {
            // Nothing was under way on it.
            return;
        }
    }

    @PreDestroy
    void close() {
        idle.values().stream().map(ArrayDeque::new).flatMap(Deque::stream).forEach(kept -> close(kept.line));
    }
}
