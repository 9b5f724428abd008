package fi.luukku.channel.email;

import fi.luukku.brand.Brands;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketOpened;
import fi.luukku.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Confirms at once that a message has come. Never an answer, never to a program, and never more than a few. */
@Component
class Acknowledgements {

    private static final Pattern NOBODY = Pattern.compile(
        "(?:no|do-?not|ei|inte|svara)[-_.]?(?:reply|vastaa|svar|vastausta|ej|inte)|mailer-daemon|postmaster|bounces?|noreply.*",
        Pattern.CASE_INSENSITIVE);

    private static final int AT_THE_SAME_TIME = 20;

    private final Tickets tickets;
    private final Deliveries deliveries;
    private final Mailboxes mailboxes;
    private final ReplyRouting routing;
    private final Brands brands;
    private final Outbox outbox;
    private final OutboxTable table;
    private final Clock clock;

    Acknowledgements(Tickets tickets, Deliveries deliveries, Mailboxes mailboxes, ReplyRouting routing, Brands brands,
                     Outbox outbox, OutboxTable table, Clock clock) {
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.mailboxes = mailboxes;
        this.routing = routing;
        this.brands = brands;
        this.outbox = outbox;
        this.table = table;
        this.clock = clock;
    }

    @EventListener
    void opened(TicketOpened event) {
        if (event.automatic() || event.channel() != Channel.EMAIL && event.channel() != Channel.FORM) return;
        var message = deliveries.message(event.message());
        var to = message.parties().from();
        if (to != null && someone(to)) acknowledge(tickets.get(event.ticket()), message, to);
    }

    private boolean someone(Party to) {
        var local = to.address().substring(0, Math.max(0, to.address().lastIndexOf('@')));
        return !NOBODY.matcher(local).matches() && !mailboxes.owns(to.address());
    }

    private void acknowledge(Ticket ticket, Message message, Party to) {
        var mailbox = routing.of(ticket, message).orElse(null);
        if (mailbox == null || !mailbox.settings().acknowledging().on() || !within(mailbox, to)) return;
        var brand = brands.get(ticket.brand());
        var own = Language.of(ticket.language());
        var text = AcknowledgementText.of(mailbox.settings(), own == null ? brand.language() : own, ticket.number(), brand.name());
        // The submitter's name is theirs to write, and so could be anything: the address alone is enough.
        outbox.acknowledge(ticket, mailbox, Parties.to(Party.of(to.address())), text.subject(), text.body());
        tickets.acknowledged(ticket.id(), text.body());
    }

    private boolean within(Mailbox mailbox, Party to) {
        var dayAgo = clock.instant().minus(Duration.ofDays(1));
        return withinHour(mailbox) && table.acknowledgedTo(to.address(), dayAgo) < mailbox.settings().acknowledging().perAddressDay();
    }

    /** Near the limit one after another, since those who count at the same time do not see each other. */
    private boolean withinHour(Mailbox mailbox) {
        var limit = mailbox.settings().acknowledging().perHour();
        var hourAgo = clock.instant().minus(Duration.ofHours(1));
        var sent = table.acknowledgedFrom(mailbox.id(), hourAgo);
        if (sent + AT_THE_SAME_TIME < limit) return true;
        // Once it is full, nobody need wait for another to be told so.
        if (sent >= limit) return false;
        table.oneAtATime(mailbox.id());
        return table.acknowledgedFrom(mailbox.id(), hourAgo) < limit;
    }
}
