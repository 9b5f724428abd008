package fi.luukku.desk;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream that tells a screen what to fetch anew. It carries names of topics only. */
@Controller
class LiveController {

    private final Live live;
    private final Tickets tickets;
    private final Agents agents;
    private final LiveStreams streams;

    LiveController(Live live, Tickets tickets, Agents agents, LiveStreams streams) {
        this.live = live;
        this.tickets = tickets;
        this.agents = agents;
        this.streams = streams;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(Viewer viewer, @RequestParam(defaultValue = "") List<String> topics, @RequestParam @Nullable Long since) {
        return streams.open(viewer.id(), allowed(viewer, topics), since == null ? null : Instant.ofEpochMilli(since), topic -> stillReaches(viewer.id(), topic), live);
    }

    /** A ticket's changes are told only to those who may see it; asking for another's is a 404 like the ticket itself. */
    private Set<String> allowed(Viewer viewer, List<String> asked) {
        var allowed = new LinkedHashSet<String>();
        for (var topic : asked) {
            if (topic.matches("ticket:\\d{1,18}")) tickets.get(viewer, ticket(topic));
            else if (!topic.equals(LiveSignals.LISTS)) throw new Problem.NotFound();
            allowed.add(topic);
        }
        return allowed;
    }

    /** Asked anew for every signal: since the stream was opened a share may have ended, or the ticket moved to another team. */
    private boolean stillReaches(Id<Agent> reader, String topic) {
        if (!topic.startsWith("ticket:")) return true;
        try {
            return agents.viewer(reader).map(viewer -> tickets.get(viewer, ticket(topic))).isPresent();
        } catch (Problem.NotFound lost) {
            return false;
        }
    }

    private static Id<Ticket> ticket(String topic) {
        return Id.of(Long.parseLong(topic.substring("ticket:".length())));
    }
}
