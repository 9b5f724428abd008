package fi.luukku.demo;

import fi.luukku.platform.Files;
import fi.luukku.ticket.Closures;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Drafts;
import fi.luukku.ticket.Marks;
import fi.luukku.ticket.Notes;
import fi.luukku.ticket.Ownership;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.Snoozes;
import fi.luukku.ticket.Tickets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    Verbs verbs(Tickets tickets, Replies replies, Drafts drafts, Notes notes, Ownership ownership, Snoozes snoozes, Closures closures, Marks marks, Deliveries deliveries,
                Files files, JdbcClient db) {
        return new Verbs(tickets, replies, drafts, notes, ownership, snoozes, closures, marks, deliveries, files, db);
    }
}
