package fi.luukku.channel.email;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static fi.luukku.channel.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

/** A server that can't tell of new mail is looked into again and again. */
class PollingTest extends MailLoop {

    @Autowired Collecting collecting;
    @Autowired Sorting sorting;
    @Autowired DataSource dataSource;
    @Autowired AccessTokens tokens;
    @Autowired MailboxStateTable states;
    @Autowired Clock time;

    @Override
    MailboxSettings settings() {
        return super.settings().with(Acknowledging.OFF);
    }

    @Test
    void findsWhatTheServerDoesNotTellOf() throws Exception {
        var locks = new Locks(dataSource);
        try (var plain = new PlainImap(server)) {
            var attendance = attended(plain, locks);
            try {
                delivered(1);
                await(() -> plain.commands, commands -> commands.contains("LOGOUT"));
                var logins = plain.logins();
                for (int i = 2; i < 5; i++) delivered(i);
                assertThat(plain.commands).doesNotContain("IDLE");
                assertThat(plain.logins()).as("nobody waits again for what can't be told").isEqualTo(logins);
                plain.cut();
                delivered(5);
            } finally {
                attendance.end();
                attendance.awaitEnd(Duration.ofSeconds(5));
            }
        } finally {
            locks.drop();
        }
    }

    private void delivered(int number) {
        server.deliver(store, mail("matti@example.fi", "Asia " + number, "<p" + number + "@example.fi>", "", "Hei"));
        ledger(number);
    }

    /** As the program attends to its mailboxes, but more often; the program's own attendance ends. */
    private Attendance attended(PlainImap plain, Locks locks) {
        mailboxes.pause(mailbox.id());
        var s = settings();
        mailboxes.change(mailbox.id(), new MailboxSettings(s.brand(), s.team(), s.address(), s.name(),
            new Server("127.0.0.1", plain.port(), Server.Security.NONE, store), s.smtp(), s.credentials(), s.folder(), s.signatures(),
            s.acknowledging(), s.joinSame(), s.plusAddresses(), s.sizeLimit(), s.fetchSince()));
        var attendance = new Attendance(mailboxes.get(mailbox.id()), new Attendance.Tools(collecting, sorting, locks, tokens, states, Duration.ofMillis(300), time));
        Thread.ofVirtual().start(attendance);
        return attendance;
    }
}
