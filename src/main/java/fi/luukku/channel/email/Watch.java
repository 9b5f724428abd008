package fi.luukku.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jspecify.annotations.Nullable;

/**
 * A second line to the server that does nothing but wait for it to say that mail came (IDLE, RFC 2177). It only wakes
 * the reader: a line that is cut is opened anew, and meanwhile mail is found by looking every minute.
 */
final class Watch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    // A line that has said nothing for so long may be dead without anybody having noticed (RFC 2177: below 29 minutes).
    private static final int SILENCE_MS = 9 * 60_000;
    private static final Duration LASTING = Duration.ofSeconds(10);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Mailbox mailbox;
    private final Attendance.Tools tools;
    private final Runnable news;
    private volatile @Nullable ImapLine line;
    private volatile boolean over;
    private volatile boolean unable;

    private Watch(Mailbox mailbox, Attendance.Tools tools, Runnable news) {
        this.mailbox = mailbox;
        this.tools = tools;
        this.news = news;
    }

    static Watch begin(Mailbox mailbox, Attendance.Tools tools, Runnable news) {
        var watch = new Watch(mailbox, tools, news);
        Thread.ofVirtual().name("idle-" + mailbox.address()).start(watch::watch);
        return watch;
    }

    private void watch() {
        var pause = SHORTEST_PAUSE;
        while (!over && !unable) {
            var begun = System.nanoTime();
            idle();
            // A line that lasts was cut in passing; one that breaks at once is tried less and less often.
            var lasted = System.nanoTime() - begun > LASTING.toNanos();
            pause = lasted ? SHORTEST_PAUSE : longer(pause);
            if (!over && !unable) LockSupport.parkNanos(pause.toNanos());
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void idle() {
        try (var open = tools.tokens().imap(mailbox.settings(), mailbox.id(), secret -> ImapLine.open(mailbox.settings(), secret, SILENCE_MS, tools.clock()))) {
            line = open;
            unable = !open.canIdle();
            open.folder().addMessageCountListener(new MessageCountAdapter() {
                @Override
                public void messagesAdded(MessageCountEvent event) {
                    news.run();
                }
            });
            // What came between the reader's last look and now.
            news.run();
            while (!over && !unable) open.folder().idle(true);
        } catch (MessagingException | IOException | RuntimeException broke) {
            if (!over) log.debug("Watching {} ended: {}", mailbox.address(), broke.toString());
        }
    }

    @Override
    public void close() {
        over = true;
        var open = line;
        // Closing waits for the server's goodbye; nobody else need wait with it.
        if (open != null) Thread.ofVirtual().start(() -> quietly(open));
    }

    private static void quietly(ImapLine line) {
        try {
            line.close();
        } catch (MessagingException | RuntimeException goneAlready) {
            log.debug("Closed: {}", goneAlready.toString());
        }
    }
}
