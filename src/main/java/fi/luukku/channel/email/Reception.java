package fi.luukku.channel.email;

import fi.luukku.finnish.format.Masked;
import fi.luukku.intake.Earlier;
import fi.luukku.intake.Entry;
import fi.luukku.intake.Intake;
import fi.luukku.intake.Outcome;
import fi.luukku.intake.SealedRaws;
import fi.luukku.intake.Settlement;
import fi.luukku.intake.State;
import fi.luukku.kernel.Id;
import fi.luukku.mail.CodesInMail;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Originals;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Received;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes mails from the ledger to where they belong, those of one call in one transaction. */
@Component
class Reception {

    private final Intake intake;
    private final SealedRaws raws;
    private final Originals originals;
    private final Tickets tickets;
    private final Deliveries deliveries;
    private final Rules rules;
    private final InboundMail inbound;
    private final Acknowledgements acknowledgements;
    private final Mailboxes mailboxes;
    private final LinkLetters letters;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    Reception(Intake intake, SealedRaws raws, Originals originals, Tickets tickets, Deliveries deliveries, Rules rules, InboundMail inbound, Acknowledgements acknowledgements,
              Mailboxes mailboxes, LinkLetters letters, TransactionTemplate transaction, JdbcClient db) {
        this.intake = intake;
        this.raws = raws;
        this.originals = originals;
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.rules = rules;
        this.inbound = inbound;
        this.acknowledgements = acknowledgements;
        this.mailboxes = mailboxes;
        this.letters = letters;
        this.transaction = transaction;
        this.db = db;
    }

    /**
     * @param mails    none of which has to do with another
     * @param previous mails that these follow, which must still be where they were taken
     */
    void receive(List<ReadMail> mails, List<Long> previous) {
        var enclosures = mails.stream().collect(Collectors.toMap(ReadMail::id, mail -> inbound.enclosures(mail.mail())));
        transaction.executeWithoutResult(status -> {
            hurry();
            intake.firstWaiting(previous).ifPresent(waiting -> {
                throw new OutOfTurn(waiting);
            });
            settle(arrivals(mails), enclosures);
        });
    }

    /**
     * The commit need not wait for the disk: should the machine stop just now, the ledger still says that these mails
     * wait to be read, and it is done again. And rows are looked up by key, whatever the statistics of a growing table say.
     */
    private void hurry() {
        db.sql("""
                select set_config('synchronous_commit', 'off', true), set_config('enable_seqscan', 'off', true),
                  set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)""").query(row -> {});
    }

    private List<Arrival> arrivals(List<ReadMail> mails) {
        var read = mails.stream().collect(Collectors.toMap(ReadMail::id, ReadMail::mail));
        return intake.take(mails.stream().map(ReadMail::id).toList()).stream()
            .map(entry -> new Arrival(entry, read.get(entry.id()), mailbox(entry))).toList();
    }

    private Mailbox mailbox(Entry entry) {
        return mailboxes.lately(Id.of(entry.source() == null ? 0 : entry.source()));
    }

    private void settle(List<Arrival> arrivals, Map<Long, List<Enclosure>> enclosures) {
        var same = cameBefore(arrivals);
        var forDesk = new ArrayList<ForDesk>();
        var settled = new ArrayList<Settlement>();
        for (var arrival : arrivals) {
            switch (judge(arrival, same.get(arrival.entry().id()))) {
                case Judgement.Settled(var outcome) -> {
                    settled.add(new Settlement(arrival.entry().id(), arrival.mail().messageId(), outcome));
                    seal(arrival, outcome.state());
                }
                case Judgement.ToTicket(var sender, var verdict) ->
                    forDesk.add(new ForDesk(arrival, inbound.of(arrival, sender, enclosures.get(arrival.entry().id()), verdict.automatic()), verdict.acknowledged()));
            }
        }
        settled.addAll(received(forDesk));
        intake.settle(settled);
    }

    /** A copy goes with the original; what a person may still make a ticket of is kept, and what could not be read may hold anything. */
    private void seal(Arrival arrival, State state) {
        if (state != State.QUARANTINED && CodesInMail.in(arrival.mail()).isEmpty()) return;
        raws.seal(List.of(arrival.entry().id()), state == State.DUPLICATE ? originals.until() : null);
    }

    /** The same mail to two addresses of one brand is one matter; another brand's customers are other people. */
    private Map<Long, Earlier> cameBefore(List<Arrival> arrivals) {
        var found = new HashMap<Long, Earlier>();
        arrivals.stream().filter(arrival -> !arrival.entry().openedAnyway())
            .collect(Collectors.groupingBy(arrival -> arrival.mailbox().settings().brand(), Collectors.mapping(arrival -> arrival.entry().id(), Collectors.toList())))
            .forEach((brand, ids) -> found.putAll(intake.cameBefore(ids, mailboxes.sources(brand))));
        return found;
    }

    /** What one mail by itself says. */
    private sealed interface Judgement {

        record Settled(Outcome outcome) implements Judgement {}

        record ToTicket(Party sender, Verdict.ToTicket verdict) implements Judgement {}
    }

    private Judgement judge(Arrival arrival, @Nullable Earlier same) {
        if (same != null) return new Judgement.Settled(Outcome.aside(State.DUPLICATE, "intake.why.duplicate").about(same.ticket(), same.message()));
        if (!arrival.mail().readable()) return aside(State.QUARANTINED, "intake.why.unreadable", arrival.mail().problems().getFirst().kind().name());
        return switch (rules.judge(arrival)) {
            case Verdict.ToTicket verdict -> inbound.sender(arrival.mail())
                .<Judgement>map(sender -> new Judgement.ToTicket(sender, verdict))
                .orElseGet(() -> aside(State.QUARANTINED, "intake.why.no-sender"));
            case Verdict.Aside(var why, var arguments) -> new Judgement.Settled(new Outcome(State.AUTO, null, null, why, arguments));
            case Verdict.Report report -> new Judgement.Settled(reported(report));
            case Verdict.AcknowledgementReport report -> new Judgement.Settled(reported(report));
            case Verdict.LetterReport report -> new Judgement.Settled(reported(report));
        };
    }

    private static Judgement aside(State state, String why, String... arguments) {
        return new Judgement.Settled(Outcome.aside(state, why, arguments));
    }

    private Outcome reported(Verdict.LetterReport report) {
        var said = masked(report.said());
        if (report.failed()) letters.cameBack(report.letter(), said);
        return Outcome.aside(State.BOUNCE, report.why(), said);
    }

    private Outcome reported(Verdict.AcknowledgementReport report) {
        Id<Ticket> ticket = Objects.requireNonNull(report.acknowledgement().ticket());
        var said = masked(report.said());
        if (report.failed()) deliveries.unacknowledged(ticket, said);
        return Outcome.aside(State.BOUNCE, report.why(), said).about(ticket.value(), null);
    }

    private Outcome reported(Verdict.Report report) {
        var about = report.about();
        var said = masked(report.said());
        if (about != null && report.failed()) deliveries.report(about.id(), Message.Delivery.BOUNCED, said);
        var outcome = Outcome.aside(State.BOUNCE, report.why(), said);
        return about == null ? outcome : outcome.about(about.ticket().value(), about.id().value());
    }

    // A report may quote what it is about.
    private static String masked(String said) {
        return Masked.of(said).text();
    }

    /** A mail that goes to the desk. */
    private record ForDesk(Arrival arrival, Inbound inbound, boolean acknowledged) {

        Settlement settled(Received at) {
            return new Settlement(arrival.entry().id(), arrival.mail().messageId(), Outcome.threaded(at.ticket().value(), at.message().value(), at.why()));
        }

        Acknowledgements.Opened opened(Received at) {
            return new Acknowledgements.Opened(at.ticket(), arrival.mailbox(), inbound.brand(), inbound.language(), inbound.sender().address());
        }
    }

    private List<Settlement> received(List<ForDesk> mails) {
        var received = tickets.receive(mails.stream().map(ForDesk::inbound).toList());
        var settled = new ArrayList<Settlement>();
        var opened = new ArrayList<Acknowledgements.Opened>();
        for (int i = 0; i < mails.size(); i++) {
            settled.add(mails.get(i).settled(received.get(i)));
            if (received.get(i) instanceof Received.Opened && mails.get(i).acknowledged) opened.add(mails.get(i).opened(received.get(i)));
        }
        acknowledgements.acknowledge(opened);
        return settled;
    }
}
