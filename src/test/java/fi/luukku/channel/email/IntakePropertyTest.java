package fi.luukku.channel.email;

import com.sun.management.ThreadMXBean;
import fi.luukku.intake.Raw;
import fi.luukku.intake.State;
import fi.luukku.mail.MutatedMails;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes in is one row of the ledger, settled, with its bytes as they came, and takes bounded memory on its way. */
class IntakePropertyTest extends MailLoop {

    /** Bytes that reading a mail may take in all, however small it is, and for each byte of it. */
    private static final long ALLOCATED = 16L * 1024 * 1024;
    private static final long ALLOCATED_PER_BYTE = 100;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Autowired Sorting sorting;

    private long uid;

    @BeforeProperty
    void begin() throws Exception {
        new TestContextManager(IntakePropertyTest.class).prepareTestInstance(this);
        openTheStore();
        mailboxes.pause(mailbox.id());
    }

    @AfterProperty
    void end() {
        closeTheStore();
    }

    @Override
    MailboxSettings settings() {
        return super.settings().with(Acknowledging.OFF);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void isSettledAndStaysAsItCame(@ForAll("mails") byte[] mail) throws Exception {
        var id = kept(mail);
        var before = allocated();
        sorting.once(id);
        assertThat(allocated() - before).isLessThan(ALLOCATED + ALLOCATED_PER_BYTE * mail.length);
        assertThat(states()).hasSize(1).doesNotContain(State.NEW.code());
        try (var raw = intake.raw(id)) {
            assertThat(raw.readAllBytes()).isEqualTo(mail);
        }
    }

    @Provide
    Arbitrary<byte[]> mails() {
        return MutatedMails.any();
    }

    private long kept(byte[] mail) {
        return intake.record(List.of(Raw.mail(mailbox.id().value(), 1, ++uid, mail, mail.length, Instant.parse("2026-11-23T07:00:00Z"), Fingerprint.of(mail)))).getFirst();
    }

    private List<String> states() {
        return db.sql("select state from intake where source = ? and uid = ?").params(mailbox.id().value(), uid).query(String.class).list();
    }

    /** By those who read mails, and by us. */
    private static long allocated() {
        var readers = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("mail-") || thread == Thread.currentThread());
        return Arrays.stream(THREADS.getThreadAllocatedBytes(readers.mapToLong(Thread::threadId).toArray())).sum();
    }
}
