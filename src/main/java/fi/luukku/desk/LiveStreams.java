package fi.luukku.desk;

import fi.luukku.access.AccessChanged;
import fi.luukku.access.Agent;
import fi.luukku.kernel.Id;
import fi.luukku.platform.Live;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams of this node. One ends when what its reader may reach changes: the browser asks again and is checked again. */
@Component
class LiveStreams {

    private static final long HEARTBEAT_SECONDS = 20;
    private static final String END = "";

    private record Stream(Id<Agent> reader, Predicate<String> allowed, BlockingQueue<String> topics) {}

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();

    /**
     * @param since   when what the reader looks at was made: they are told of what changed meanwhile; null for nothing
     * @param allowed whether the reader may still be told of a topic; the stream ends when they may not
     */
    SseEmitter open(Id<Agent> reader, Set<String> topics, @Nullable Instant since, Predicate<String> allowed, Live live) {
        var emitter = new SseEmitter(0L);
        var stream = new Stream(reader, allowed, new ArrayBlockingQueue<>(64));
        var subscription = live.subscribe(topics, topic -> tell(stream, topic));
        open.add(stream);
        if (since != null) live.changed(topics, since).forEach(topic -> stream.topics.offer(topic));
        Thread.ofVirtual().name("live-stream").start(() -> {
            try (subscription) {
                send(stream, emitter);
            } finally {
                open.remove(stream);
                complete(emitter);
            }
        });
        return emitter;
    }

    /**
     * A reader that is too slow for its queue is told once that everything may have changed. When this node itself may have
     * missed something, what the reader may reach could be among it: the stream ends.
     */
    private static void tell(Stream stream, String topic) {
        if (topic.equals(Live.ALL)) end(stream);
        if (stream.topics.contains(topic) || stream.topics.contains(END)) return;
        if (!stream.topics.offer(topic)) {
            stream.topics.clear();
            stream.topics.offer(Live.ALL);
        }
    }

    private static void send(Stream stream, SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().name("open").data("ready").reconnectTime(1_000));
            while (true) {
                var topic = stream.topics.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (END.equals(topic) || topic != null && !stream.allowed.test(topic)) break;
                emitter.send(topic == null ? SseEmitter.event().comment("") : SseEmitter.event().name("change").data(topic));
            }
        } catch (IOException | IllegalStateException | InterruptedException goneOrStopping) {
            return;
        }
    }

    /** Whatever ended it: a stream that nobody writes to any more must not look open to its browser. */
    private static void complete(SseEmitter emitter) {
        try {
            emitter.complete();
        } catch (IllegalStateException readerGone) {
            // The server knows already; to say so once more is not allowed.
        }
    }

    /** Open streams would hold the program up when it ends; the browsers come back by themselves. */
    @EventListener
    void endAll(ContextClosedEvent closing) {
        open.forEach(LiveStreams::end);
    }

    @EventListener
    void end(AccessChanged change) {
        open.stream().filter(stream -> change.concerns(stream.reader)).forEach(LiveStreams::end);
    }

    private static void end(Stream stream) {
        stream.topics.clear();
        stream.topics.offer(END);
    }
}
