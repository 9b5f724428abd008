package fi.luukku.channel.email;

import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketOpened;
import fi.luukku.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Confirms at once that a message has come. Never an answer, never to a program, and never more than a few. */
@Component
class Acknowledgements {

    private static final Pattern NOBODY = Pattern.compile(
        "(?:no|do-?not|ei|inte|svara)[-_.]?(?:reply|vastaa|svar|vastausta|ej|inte)|mailer-daemon|postmaster|bounces?|noreply.*",
        Pattern.CASE_INSENSITIVE);

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

    /** A ticket that a message from outside opened, and the mailbox that speaks for it. */
    record Opened(Id<Ticket> ticket, Mailbox mailbox, Id<Brand> brand, @Nullable String language, String address) {}

    /** Mail from the ledger is confirmed by whoever receives it: they have all at hand, and many at once. */
    @EventListener
    void opened(TicketOpened event) {
        var received = event.channel() == Channel.EMAIL && event.intake() != null;
        if (received || event.automatic() || event.channel() != Channel.EMAIL && event.channel() != Channel.FORM) return;
        var message = deliveries.message(event.message());
        var to = message.parties().from();
        var ticket = tickets.get(event.ticket());
        if (to != null) routing.of(ticket, message).ifPresent(mailbox ->
            acknowledge(List.of(new Opened(ticket.id(), mailbox, ticket.brand(), ticket.language(), to.address()))));
    }

    void acknowledge(List<Opened> opened) {
        opened.stream().filter(one -> one.mailbox.settings().acknowledging().on() && someone(one.address))
            .collect(Collectors.groupingBy(one -> one.mailbox.id().value(), TreeMap::new, Collectors.toList()))
            .values().forEach(ofOne -> acknowledge(ofOne.getFirst().mailbox, ofOne));
    }

    private boolean someone(String address) {
        var local = address.substring(0, Math.max(0, address.lastIndexOf('@')));
        return !NOBODY.matcher(local).matches() && !mailboxes.owns(address);
    }

    private void acknowledge(Mailbox mailbox, List<Opened> opened) {
        var left = leftThisHour(mailbox);
        for (var one : opened) {
            if (left == 0) return;
            if (alreadyToday(one) >= mailbox.settings().acknowledging().perAddressDay()) continue;
            acknowledge(one);
            left--;
        }
    }

    /** Counted one after another, since those who count at the same time do not see each other. */
    private int leftThisHour(Mailbox mailbox) {
        var limit = mailbox.settings().acknowledging().perHour();
        var hourAgo = clock.instant().minus(Duration.ofHours(1));
        // Once it is full, nobody need wait for another to be told so.
        if (table.acknowledgedFrom(mailbox.id(), hourAgo) >= limit) return 0;
        table.oneAtATime(mailbox.id());
        return Math.max(0, limit - table.acknowledgedFrom(mailbox.id(), hourAgo));
    }

    private int alreadyToday(Opened one) {
        return table.acknowledgedTo(one.address, clock.instant().minus(Duration.ofDays(1)));
    }

    private void acknowledge(Opened one) {
        var brand = brands.get(one.brand);
        var own = Language.of(one.language);
        var text = AcknowledgementText.of(one.mailbox.settings(), own == null ? brand.language() : own, one.ticket.value(), brand.name());
        // The submitter's name is theirs to write, and so could be anything: the address alone is enough.
        outbox.acknowledge(one.ticket, one.mailbox, Parties.to(Party.of(one.address)), text.subject(), text.body());
        tickets.acknowledged(one.ticket, text.body());
    }
}
