package fi.luukku.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells where to go once the program takes visitors. */
@Component
class OpenSign {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSign.class);

    private final LuukkuProperties properties;

    OpenSign(LuukkuProperties properties) {
        this.properties = properties;
    }

    @EventListener
    void opened(ApplicationReadyEvent ready) {
        LOG.info("Luukku is open at {} ({} ms)", properties.baseUrl(), ready.getTimeTaken().toMillis());
    }
}
