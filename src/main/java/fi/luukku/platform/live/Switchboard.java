package fi.luukku.platform.live;

import fi.luukku.platform.Live;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who listens for what on this node. */
final class Switchboard {

    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    private final Map<String, CopyOnWriteArrayList<Consumer<String>>> receivers = new ConcurrentHashMap<>();

    Live.Subscription subscribe(Set<String> topics, Consumer<String> receiver) {
        topics.forEach(topic -> receivers.computeIfAbsent(topic, t -> new CopyOnWriteArrayList<>()).add(receiver));
        return () -> topics.forEach(topic -> receivers.computeIfPresent(topic, (t, list) -> {
            list.remove(receiver);
            return list.isEmpty() ? null : list;
        }));
    }

    void deliver(String topic) {
        if (topic.equals(Live.ALL)) {
            receivers.values().stream().flatMap(List::stream).distinct().forEach(receiver -> deliver(topic, receiver));
            return;
        }
        of(topic).forEach(receiver -> deliver(topic, receiver));
        of(topic.substring(0, topic.indexOf(':') + 1) + Live.ALL).forEach(receiver -> deliver(topic, receiver));
    }

    private List<Consumer<String>> of(String topic) {
        return receivers.getOrDefault(topic, new CopyOnWriteArrayList<>());
    }

    // One receiver's trouble is not the next one's, nor the line's that brought the topic.
    private static void deliver(String topic, Consumer<String> receiver) {
        try {
            receiver.accept(topic);
        } catch (RuntimeException failed) {
            LOG.error("A receiver of {} failed", topic, failed);
        }
    }
}
