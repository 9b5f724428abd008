package fi.luukku.channel.email;

import fi.luukku.intake.Entry;
import fi.luukku.intake.Intake;
import fi.luukku.intake.Outcome;
import fi.luukku.intake.State;
import fi.luukku.kernel.Id;
import fi.luukku.mail.Mail;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Received;
import fi.luukku.ticket.Tickets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one mail from the ledger to where it belongs, in one transaction of its own. */
@Component
class Reception {

    private final Intake intake;
    private final Tickets tickets;
    private final Deliveries deliveries;
    private final Rules rules;
    private final InboundMail inbound;
    private final Mailboxes mailboxes;
    private final LinkLetters letters;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    Reception(Intake intake, Tickets tickets, Deliveries deliveries, Rules rules, InboundMail inbound, Mailboxes mailboxes,
              LinkLetters letters, TransactionTemplate transaction, JdbcClient db) {
        this.intake = intake;
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.rules = rules;
        this.inbound = inbound;
        this.mailboxes = mailboxes;
        this.letters = letters;
        this.transaction = transaction;
        this.db = db;
    }

    /** @param previous the mail of the same thread just before it, which must still be where it was taken */
    void receive(long id, Mail mail, @Nullable Long previous) {
        var enclosures = inbound.enclosures(mail);
        transaction.executeWithoutResult(status -> {
            hurry();
            if (previous != null && intake.get(previous).state() == State.NEW) throw new OutOfTurn(previous);
            intake.take(id).ifPresent(entry -> intake.settle(id, mail.messageId(), outcome(entry, mail, enclosures)));
        });
    }

    /**
     * The commit need not wait for the disk: should the machine stop just now, the ledger still says that this mail
     * waits to be read, and it is done again.
     */
    private void hurry() {
        db.sql("set local synchronous_commit = off").update();
    }

    private Outcome outcome(Entry entry, Mail mail, List<Enclosure> enclosures) {
        if (!entry.openedAnyway() && intake.cameBefore(entry, mail.messageId())) return Outcome.aside(State.DUPLICATE, "intake.why.duplicate");
        if (!mail.readable()) return Outcome.aside(State.QUARANTINED, "intake.why.unreadable", mail.problems().getFirst().kind().name());
        var arrival = new Arrival(entry, mail, mailbox(entry));
        return switch (rules.judge(arrival)) {
            case Verdict.ToTicket(var automatic) -> toTicket(arrival, enclosures, automatic);
            case Verdict.Aside(var why, var arguments) -> new Outcome(State.AUTO, null, null, why, arguments);
            case Verdict.Report report -> reported(report);
            case Verdict.LetterReport report -> reported(report);
        };
    }

    private Mailbox mailbox(Entry entry) {
        var id = Id.<Mailbox>of(entry.source() == null ? 0 : entry.source());
        return mailboxes.lately(id);
    }

    private Outcome toTicket(Arrival arrival, List<Enclosure> enclosures, boolean automatic) {
        return inbound.sender(arrival.mail()).map(sender -> received(arrival, sender, enclosures, automatic))
            .orElseGet(() -> Outcome.aside(State.QUARANTINED, "intake.why.no-sender"));
    }

    private Outcome received(Arrival arrival, Party sender, List<Enclosure> enclosures, boolean automatic) {
        Received received = tickets.receive(inbound.of(arrival, sender, enclosures, automatic));
        return Outcome.threaded(received.ticket().value(), received.message().value(), received.why());
    }

    private Outcome reported(Verdict.LetterReport report) {
        if (report.failed()) letters.cameBack(report.letter(), report.said());
        return Outcome.aside(State.BOUNCE, report.why(), report.said());
    }

    private Outcome reported(Verdict.Report report) {
        var about = report.about();
        if (about != null && report.failed()) deliveries.report(about.id(), Message.Delivery.BOUNCED, report.said());
        var outcome = Outcome.aside(State.BOUNCE, report.why(), report.said());
        return about == null ? outcome : outcome.about(about.ticket().value(), about.id().value());
    }
}
