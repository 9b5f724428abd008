package fi.luukku.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The mailboxes of those who wrote to the store or heard from it. */
@Component
@Profile("demo")
class CustomerMailboxes {

    private static final int MOST = 40;
    private static final long NOW_NANOS = 1_500_000_000L;
    private static final long LATELY_NANOS = 5_000_000_000L;

    private record All(List<CustomerMailbox> mailboxes, long at) {}

    private final DemoServers servers;
    private final MailboxReading reading;
    private final List<String> opened = new ArrayList<>();
    private volatile @Nullable All all;

    CustomerMailboxes(DemoServers servers, MailboxReading reading) {
        this.servers = servers;
        this.reading = reading;
    }

    /** Newest first; all who look at the page within a moment share one look at the server. */
    synchronized List<CustomerMailbox> now() {
        var known = remembered(NOW_NANOS);
        if (known != null) return known;
        var looked = look();
        all = new All(looked, System.nanoTime());
        return looked;
    }

    /** The same as of some seconds ago: a page need not wait for the server when it hears of news soon after. */
    List<CustomerMailbox> lately() {
        var known = remembered(LATELY_NANOS);
        return known == null ? now() : known;
    }

    private @Nullable List<CustomerMailbox> remembered(long nanos) {
        var known = all;
        return known == null || System.nanoTime() - known.at > nanos ? null : known.mailboxes;
    }

    Optional<CustomerMailbox> of(String address) {
        return lately().stream().filter(mailbox -> mailbox.address().equals(address)).findFirst();
    }

    /** From now on the address has a mailbox to show, even before anything has come to it. */
    synchronized void open(String address) {
        opened.remove(address);
        opened.addFirst(address);
        if (opened.size() > MOST) opened.removeLast();
        all = null;
    }

    private List<CustomerMailbox> look() {
        var writers = reading.writers();
        var addresses = Stream.of(opened.stream(), writers.keySet().stream(), servers.sandboxed()).flatMap(each -> each)
            .filter(CustomerAddress::isOne).distinct().limit(MOST).toList();
        reading.forgetOthers(addresses);
        try (var side = Executors.newVirtualThreadPerTaskExecutor()) {
            var boxes = addresses.stream().map(address -> side.submit(() -> reading.mailbox(address, writers.get(address)))).toList();
            return boxes.stream().map(CustomerMailboxes::read).sorted(Comparator.comparing(CustomerMailbox::newestAt).reversed()).toList();
        }
    }

    private static CustomerMailbox read(Future<CustomerMailbox> mailbox) {
        try {
            return mailbox.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
