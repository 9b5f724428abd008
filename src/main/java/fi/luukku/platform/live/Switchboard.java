package fi.luukku.platform.live;

import fi.luukku.platform.Live;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who listens for what on this node. */
final class Switchboard {

    private final Map<String, CopyOnWriteArrayList<Consumer<String>>> receivers = new ConcurrentHashMap<>();

    Live.Subscription subscribe(Set<String> topics, Consumer<String> receiver) {
        topics.forEach(topic -> receivers.computeIfAbsent(topic, t -> new CopyOnWriteArrayList<>()).add(receiver));
        return () -> topics.forEach(topic -> receivers.computeIfPresent(topic, (t, list) -> {
            list.remove(receiver);
            return list.isEmpty() ? null : list;
        }));
    }

    void deliver(String topic) {
        if (topic.equals(Live.ALL)) receivers.values().stream().flatMap(CopyOnWriteArrayList::stream).distinct().forEach(r -> r.accept(topic));
        else receivers.getOrDefault(topic, new CopyOnWriteArrayList<>()).forEach(r -> r.accept(topic));
    }
}
