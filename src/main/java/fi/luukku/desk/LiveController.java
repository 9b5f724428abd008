package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.ticket.Tickets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    private final LiveStreams streams;

    LiveController(Live live, Tickets tickets, LiveStreams streams) {
        this.live = live;
        this.tickets = tickets;
        this.streams = streams;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(Viewer viewer, @RequestParam(defaultValue = "") List<String> topics) {
        return streams.open(viewer.id(), allowed(viewer, topics), live);
    }

    /** A ticket's changes are told only to those who may see it; asking for another's is a 404 like the ticket itself. */
    private Set<String> allowed(Viewer viewer, List<String> asked) {
        var allowed = new LinkedHashSet<String>();
        for (var topic : asked) {
            if (topic.matches("ticket:\\d{1,18}")) tickets.get(viewer, Id.of(Long.parseLong(topic.substring(7))));
            else if (!topic.equals(LiveSignals.LISTS)) throw new Problem.NotFound();
            allowed.add(topic);
        }
        return allowed;
    }
}
