package fi.luukku.demo;

import fi.luukku.access.Agents;
import fi.luukku.access.Viewer;
import fi.luukku.demo.OutgoingLetter.Correspondent;
import fi.luukku.ticket.Catalogue;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketFilter;
import fi.luukku.ticket.Timelines;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Puts what the store and its customers have written to each other back into the customers' mailboxes. The sandbox
 * keeps mail in memory only, so this is done at every start; another server keeps its own.
 */
@Component
@Profile("demo")
class PastMail {

    private static final Logger log = LoggerFactory.getLogger(PastMail.class);
    private static final int TICKETS = 40;

    private final Catalogue catalogue;
    private final Timelines timelines;
    private final Deliveries deliveries;
    private final Agents agents;
    private final DemoServers servers;

    PastMail(Catalogue catalogue, Timelines timelines, Deliveries deliveries, Agents agents, DemoServers servers) {
        this.catalogue = catalogue;
        this.timelines = timelines;
        this.deliveries = deliveries;
        this.agents = agents;
        this.servers = servers;
    }

    void restore() {
        if (!servers.startsEmpty()) return;
        var reader = agents.byEmail("admin@kirjakulma.example").flatMap(admin -> agents.viewer(admin.id())).orElseThrow();
        for (var ticket : catalogue.tickets(reader, new TicketFilter(Set.of(), null, null), null, TICKETS).items()) restore(reader, ticket);
    }

    private void restore(Viewer reader, Ticket ticket) {
        var mails = timelines.messages(reader, ticket.id()).stream().filter(PastMail::isMail).toList();
        var customer = mails.stream().filter(mail -> mail.direction() == Message.Direction.OUT)
            .flatMap(mail -> mail.parties().to().stream()).findFirst();
        if (customer.isEmpty() || !CustomerAddress.isOne(customer.get().address())) return;
        var address = customer.get().address();
        try (var visit = new ImapVisit(servers.imap(), address, address)) {
            put(visit, ticket, new Correspondent(ticket.requester(), address), mails);
        } catch (MessagingException refused) {
            log.warn("The old mail of {} could not be restored: {}", address, refused.getMessage());
        }
    }

    private static boolean isMail(Message message) {
        return message.audience() == Message.Audience.CUSTOMER && message.channel() == Channel.EMAIL && !message.automatic()
            && (message.direction() == Message.Direction.IN || message.delivery() == Message.Delivery.SENT);
    }

    private void put(ImapVisit visit, Ticket ticket, Correspondent customer, List<Message> mails) throws MessagingException {
        var thread = new ArrayList<String>();
        for (var mail : mails) {
            var id = idOf(mail);
            var ours = mail.direction() == Message.Direction.OUT;
            if (ours) visit.put(ImapVisit.INBOX, letter(id, new Correspondent(mail.author() + ", Kirjakulma", DemoServers.STORE), customer, ticket, mail, thread).mime());
            else if (wroteBy(mail, customer)) visit.put(ImapVisit.SENT, letter(id, customer, Correspondent.STORE, ticket, mail, thread).mime());
            thread.add(id);
        }
    }

    private static OutgoingLetter letter(String id, Correspondent from, Correspondent to, Ticket ticket, Message mail, List<String> thread) {
        var subject = thread.isEmpty() ? ticket.subject() : "Re: " + ticket.subject();
        return new OutgoingLetter(id, from, to, subject, mail.text(), List.copyOf(thread), mail.sentAt(), List.of());
    }

    private static boolean wroteBy(Message mail, Correspondent customer) {
        return mail.parties().from() != null && mail.parties().from().address().equals(customer.address());
    }

    /** A mail of the stories has no id until it is needed; with it an answer finds its ticket. */
    private String idOf(Message mail) {
        if (mail.externalId() != null) return mail.externalId();
        var id = "demo." + mail.id() + "@kirjakulma.example";
        deliveries.identify(mail.id(), id);
        return id;
    }
}
