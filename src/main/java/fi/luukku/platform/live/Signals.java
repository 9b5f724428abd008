package fi.luukku.platform.live;

import fi.luukku.platform.Live;
import fi.luukku.platform.SpentLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Delivers on this node at once and tells the other nodes in one NOTIFY each tenth of a second: NOTIFY takes a lock that
 * all committing transactions share, so one a change would slow everything that writes.
 */
@Component
class Signals implements Live, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final Duration GATHER = Duration.ofMillis(100);
    private static final Duration LISTEN = Duration.ofMillis(500);
    private static final Duration RECONNECT = Duration.ofSeconds(1);
    /** A line that died without a word would be listened to for hours: after so many looks it is tried. */
    private static final int LOOKS_A_TRIAL = 10;
    private static final int PATIENCE_SECONDS = 2;
    /** NOTIFY takes 8,000 bytes; topics are 40 characters at most. */
    private static final int TOPICS_A_NOTICE = 150;
    private static final int MOST_UNTOLD = 1_500;

    private final DataSource database;
    private final JdbcClient db;
    private final Switchboard switchboard = new Switchboard();
    private final Recent recent;
    private final Set<String> gathered = ConcurrentHashMap.newKeySet();
    private final Set<String> untold = new HashSet<>();
    private final String node = UUID.randomUUID().toString().substring(0, 8);
    private volatile boolean running;
    private volatile Thread speaker = Thread.currentThread();
    private volatile Thread listener = Thread.currentThread();

    Signals(DataSource database, Clock clock) {
        this.database = database;
        this.recent = new Recent(clock);
        this.db = JdbcClient.create(database);
    }

    @Override
    public void signal(String topic) {
        if (gathered.add(topic)) LockSupport.unpark(speaker);
    }

    @Override
    public void announce(String topic) {
        db.sql("select pg_notify('luukku', ?)").param(node + " " + topic).query(row -> {});
        if (TransactionSynchronizationManager.isSynchronizationActive()) TransactionSynchronizationManager.registerSynchronization(delivery(topic));
        else deliver(topic);
    }

    private TransactionSynchronization delivery(String topic) {
        return new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deliver(topic);
            }

            // The line broke during the commit: it may have happened.
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_UNKNOWN) deliver(topic);
            }
        };
    }

    @Override
    public Subscription subscribe(Set<String> topics, Consumer<String> receiver) {
        return switchboard.subscribe(topics, receiver);
    }

    @Override
    public Set<String> changed(Set<String> topics, Instant since) {
        return recent.since(topics, since);
    }

    private void deliver(String topic) {
        recent.told(topic);
        switchboard.deliver(topic);
    }

    @Override
    public void start() {
        running = true;
        speaker = Thread.ofVirtual().name("signals-out").start(this::speak);
        listener = Thread.ofVirtual().name("signals-in").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(speaker);
        // The line to the database is given back before the pool closes.
        try {
            listener.join(LISTEN.plusMillis(500));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void speak() {
        while (running) {
            if (gathered.isEmpty() && untold.isEmpty()) LockSupport.park();
            var topics = new ArrayList<>(gathered);
            topics.forEach(gathered::remove);
            topics.forEach(this::deliver);
            untold.addAll(topics);
            tellOthers();
            LockSupport.parkNanos(GATHER.toNanos());
        }
    }

    /** What could not be told is told later; when it is too much, that anything may have changed. */
    private void tellOthers() {
        try {
            var topics = untold.size() > MOST_UNTOLD ? List.of(ALL) : List.copyOf(untold);
            for (int i = 0; i < topics.size(); i += TOPICS_A_NOTICE) tell(topics.subList(i, Math.min(i + TOPICS_A_NOTICE, topics.size())));
            untold.clear();
        } catch (SQLException lost) {
            LOG.warn("Other nodes are not told of {} changes yet: {}", untold.size(), lost.getMessage());
            LockSupport.parkNanos(RECONNECT.toNanos());
        }
    }

    private void tell(List<String> topics) throws SQLException {
        try (var connection = database.getConnection(); var notify = connection.prepareStatement("select pg_notify('luukku', ?)")) {
            notify.setString(1, node + " " + String.join(" ", topics));
            notify.execute();
        }
    }

    private void listen() {
        while (running) {
            try (var connection = database.getConnection()) {
                hear(connection);
            } catch (SQLException | RuntimeException cut) {
                if (running) LOG.debug("Not listening to other nodes: {}", cut.getMessage());
            }
            if (running) LockSupport.parkNanos(RECONNECT.toNanos());
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("listen luukku");
        }
        // What was said while nobody listened is unknown: everyone asks anew.
        deliver(ALL);
        var postgres = connection.unwrap(PGConnection.class);
        for (int look = 1; running; look++) {
            for (var notice : postgres.getNotifications((int) LISTEN.toMillis())) hear(notice.getParameter());
            if (look % LOOKS_A_TRIAL == 0) tryLine(connection);
        }
    }

    private void tryLine(Connection connection) throws SQLException {
        if (connection.isValid(PATIENCE_SECONDS)) return;
        SpentLine.end(connection, database);
        throw new SQLException("The line is dead");
    }

    private void hear(String notice) {
        var words = notice.split(" ");
        if (!words[0].equals(node)) for (int i = 1; i < words.length; i++) deliver(words[i]);
    }
}
