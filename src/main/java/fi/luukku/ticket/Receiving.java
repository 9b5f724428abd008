package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.customer.Customer;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.customer.Sighting;
import fi.luukku.kernel.Id;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes messages in, many at a time. Each question and each table is one statement, however many the messages: a mail's
 * cost is in the round trips, so a hundred are received in hardly more time than one.
 */
@Component
class Receiving {

    private final TicketTable tickets;
    private final MessageTable messages;
    private final Participants participants;
    private final Threading threading;
    private final Waking waking;
    private final Customers customers;
    private final OwnAddresses own;
    private final Originals originals;
    private final EventLog log;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Receiving(TicketTable tickets, MessageTable messages, Participants participants, Threading threading, Waking waking, Customers customers,
              OwnAddresses own, Originals originals, EventLog log, ApplicationEventPublisher publisher, Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.participants = participants;
        this.threading = threading;
        this.waking = waking;
        this.customers = customers;
        this.own = own;
        this.originals = originals;
        this.log = log;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A message with its place. @param customer null for an outsider who is nobody's customer @param joined null when it opens the ticket */
    private record Placed(Inbound inbound, @Nullable Customer customer, Id<Ticket> ticket, Id<Message> message, Threading.@Nullable Joined joined,
                          boolean outsider, String why) {

        Actor by() {
            return customer == null ? Actor.SYSTEM : new Actor.ByCustomer(customer.id().value());
        }
    }

    /** @param news whether somebody is to be told */
    List<Received> receive(List<Inbound> came, boolean news) {
        var masked = came.stream().map(Masking::of).toList();
        var inbounds = masked.stream().map(Masking.Result::inbound).toList();
        var placed = place(inbounds);
        var opening = placed.stream().filter(one -> one.joined == null).toList();
        var joining = placed.stream().filter(one -> one.joined != null).toList();
        tickets.insert(opening.stream().map(one -> new TicketTable.Opening(one.ticket, one.message, one.inbound, Objects.requireNonNull(one.customer))).toList(), clock.instant());
        messages.insert(placed.stream().map(this::message).toList(), clock.instant());
        originals.keep(masked(placed, masked));
        join(joining);
        participants.add(placed.stream().flatMap(this::participants).toList());
        log.write(placed.stream().map(Receiving::line).toList());
        if (news) opening.forEach(this::tell);
        return placed.stream().map(Receiving::received).toList();
    }

    private static List<Originals.Masked> masked(List<Placed> placed, List<Masking.Result> results) {
        return IntStream.range(0, placed.size()).filter(i -> results.get(i).original() != null)
            .mapToObj(i -> new Originals.Masked(placed.get(i).message, results.get(i))).toList();
    }

    private static Sighting sighting(Inbound inbound) {
        return new Sighting(inbound.brand(), Identity.email(inbound.sender().address()), inbound.sender().name(), inbound.language());
    }

    private List<Placed> place(List<Inbound> inbounds) {
        var joined = threading.ticketsOf(inbounds);
        var outsiders = outsiders(inbounds, joined);
        var senders = senders(inbounds, outsiders);
        var messageIds = messages.nextIds(inbounds.size());
        var deleted = threading.deleted(IntStream.range(0, inbounds.size()).filter(i -> joined.get(i) == null).mapToObj(inbounds::get).toList());
        var fresh = tickets.nextIds((int) joined.stream().filter(one -> one == null).count()).iterator();
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < inbounds.size(); i++) {
            var to = joined.get(i);
            placed.add(new Placed(inbounds.get(i), senders.get(i), to == null ? fresh.next() : to.ticket().id(), messageIds.get(i), to, outsiders.get(i),
                to == null ? whyOpened(inbounds.get(i), deleted) : to.why()));
        }
        return placed;
    }

    /** Whoever is asked from outside and answers does not become a customer by it. */
    private List<@Nullable Customer> senders(List<Inbound> inbounds, List<Boolean> outsiders) {
        var ours = IntStream.range(0, inbounds.size()).filter(i -> !outsiders.get(i)).mapToObj(inbounds::get).map(Receiving::sighting).toList();
        var recognised = customers.recognise(ours).iterator();
        var senders = new ArrayList<@Nullable Customer>();
        for (int i = 0; i < inbounds.size(); i++) senders.add(outsiders.get(i) ? met(inbounds.get(i)) : recognised.next());
        return senders;
    }

    private @Nullable Customer met(Inbound inbound) {
        return customers.met(inbound.brand(), Identity.email(inbound.sender().address())).orElse(null);
    }

    private static String whyOpened(Inbound inbound, Set<Id<Ticket>> deleted) {
        var token = inbound.proof().token();
        return token != null && deleted.contains(token) ? "why.deleted" : "why.new";
    }

    private List<Boolean> outsiders(List<Inbound> inbounds, List<Threading.@Nullable Joined> joined) {
        var claims = new ArrayList<Participants.@Nullable Claim>();
        for (int i = 0; i < inbounds.size(); i++) {
            var to = joined.get(i);
            claims.add(to == null ? null : new Participants.Claim(to.ticket().id(), inbounds.get(i).sender().address()));
        }
        var among = participants.among(claims.stream().filter(claim -> claim != null).toList());
        return claims.stream().map(claim -> claim != null && among.getOrDefault(claim, false)).toList();
    }

    private Message message(Placed one) {
        var in = one.inbound;
        return new Message(one.message, one.ticket, Message.Direction.IN, one.outsider ? Message.Audience.OUTSIDER : Message.Audience.CUSTOMER,
            in.channel(), null, one.customer == null ? null : one.customer.id(), in.sender().shown(), in.subject(), in.text(), in.signatureAt(), in.quoteAt(),
            in.parties().withFrom(in.sender()), in.externalId(), null, in.intake(), in.automatic(), null, null, one.why(), in.remarks(), in.sentAt(), in.enclosures());
    }

    /** Of several messages on one ticket the last is what lists show, and any of them may wake it. */
    private void join(List<Placed> joining) {
        var news = new LinkedHashMap<Id<Ticket>, TicketTable.WroteIn>();
        var writers = new LinkedHashMap<Id<Ticket>, Placed>();
        var waiting = new LinkedHashSet<Id<Ticket>>();
        for (var one : joining) {
            var wakes = !one.inbound.automatic();
            news.merge(one.ticket, new TicketTable.WroteIn(one.ticket, one.message, Snippet.of(one.inbound), wakes, wakes && !one.outsider), TicketTable.WroteIn::then);
            if (wakes) writers.putIfAbsent(one.ticket, one);
            if (wakes && !one.outsider) waiting.add(one.ticket);
        }
        waking.wake(writers.values().stream().collect(Collectors.toMap(one -> one.joined.ticket(), Placed::by)), List.copyOf(waiting));
        tickets.wroteIn(List.copyOf(news.values()), clock.instant());
    }

    // Whoever the mail also went to may answer it. Our own addresses are not people.
    private Stream<Participants.Participant> participants(Placed one) {
        var others = one.inbound.parties().receivers().filter(party -> !own.owns(party.address()));
        return Stream.concat(Stream.of(one.inbound.sender()), others)
            .map(party -> new Participants.Participant(one.ticket, party, one.outsider));
    }

    private static EventLog.Line line(Placed one) {
        return new EventLog.Line(one.ticket, one.joined == null ? EventKind.OPENED : EventKind.RECEIVED, one.by(), one.message, one.why(), Map.of());
    }

    private void tell(Placed opened) {
        publisher.publishEvent(new TicketOpened(opened.ticket, opened.message, opened.inbound.channel(), opened.inbound.intake(),
            opened.inbound.automatic()));
    }

    private static Received received(Placed one) {
        return one.joined == null ? new Received.Opened(one.ticket, one.message, one.why()) : new Received.Threaded(one.ticket, one.message, one.why());
    }
}
