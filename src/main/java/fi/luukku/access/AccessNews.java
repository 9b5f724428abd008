package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.platform.Live;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes it to every node that what someone may reach has changed. */
@Component
class AccessNews {

    private static final String KIND = "access:";

    private final Live live;
    private final ApplicationEventPublisher events;

    AccessNews(Live live, ApplicationEventPublisher events) {
        this.live = live;
        this.events = events;
        live.subscribe(Set.of(KIND + Live.ALL), this::heard);
    }

    /** To be called in the transaction of the change. */
    void changed(Id<Agent> agent) {
        live.announce(KIND + agent);
    }

    private void heard(String topic) {
        var agent = topic.equals(Live.ALL) ? null : Id.<Agent>of(Long.parseLong(topic.substring(KIND.length())));
        events.publishEvent(new AccessChanged(agent));
    }
}
