package fi.luukku.demo;

import fi.luukku.access.Agents;
import fi.luukku.access.Viewer;
import fi.luukku.demo.OutgoingLetter.Correspondent;
import fi.luukku.kernel.Language;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
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
    private boolean over;

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

    /** Waits for the ticket at hand, before the sandbox closes. */
    @EventListener
    synchronized void end(ContextClosedEvent event) {
        over = true;
    }

    private synchronized void restore(Viewer reader, Ticket ticket) {
        if (over) return;
        var said = timelines.messages(reader, ticket.id()).stream().filter(PastMail::isTold).toList();
        var customer = said.stream().filter(mail -> mail.direction() == Message.Direction.OUT)
            .flatMap(mail -> mail.parties().to().stream()).findFirst();
        if (customer.isEmpty() || !CustomerAddress.isOne(customer.get().address())) return;
        var address = customer.get().address();
        try (var visit = new ImapVisit(servers.imap(), address, address)) {
            put(visit, ticket, new Correspondent(ticket.requester(), address), said);
        } catch (MessagingException refused) {
            log.warn("The old mail of {} could not be restored: {}", address, refused.getMessage());
        }
    }

    private static boolean isTold(Message message) {
        return message.audience() == Message.Audience.CUSTOMER && !message.automatic()
            && (message.direction() == Message.Direction.IN || message.delivery() == Message.Delivery.SENT);
    }

    private void put(ImapVisit visit, Ticket ticket, Correspondent customer, List<Message> said) throws MessagingException {
        var thread = new ArrayList<String>();
        Message form = null;
        for (var message : said) {
            var ours = message.direction() == Message.Direction.OUT;
            if (ours) visit.put(ImapVisit.INBOX, letter(message, store(message), customer, ticket, quoting(form, message, ticket), thread).mime());
            else if (message.channel() != Channel.EMAIL) form = message;
            else if (wroteBy(message, customer)) visit.put(ImapVisit.SENT, letter(message, customer, Correspondent.STORE, ticket, message.text(), thread).mime());
            if (ours || message.channel() == Channel.EMAIL) thread.add(idOf(message));
            if (ours) form = null;
        }
    }

    /** What came by the contact form lies in no mailbox: the answer says what it answers. */
    private static String quoting(@Nullable Message form, Message answer, Ticket ticket) {
        if (form == null) return answer.text();
        var language = Language.of(ticket.language());
        return Handwriting.text(answer.text(), language == null ? Language.FI : language, form.sentAt(), form.author(), form.text());
    }

    private static Correspondent store(Message mail) {
        return new Correspondent(mail.author().split(" ")[0] + ", Kirjakulma", DemoServers.STORE);
    }

    private OutgoingLetter letter(Message message, Correspondent from, Correspondent to, Ticket ticket, String text, List<String> thread) {
        var subject = thread.isEmpty() && message.direction() == Message.Direction.IN ? ticket.subject() : "Re: " + ticket.subject();
        return new OutgoingLetter(idOf(message), from, to, subject, text, List.copyOf(thread), message.sentAt(), List.of());
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
