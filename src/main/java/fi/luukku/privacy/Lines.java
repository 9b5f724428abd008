package fi.luukku.privacy;

import fi.luukku.intake.Intake;
import fi.luukku.intake.SealedRaws;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.EventKind;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketEvent;
import fi.luukku.ticket.Tickets;
import fi.luukku.ticket.Timelines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a ticket belongs into an export. */
@Component
class Lines {

    private final Timelines timelines;
    private final Tickets tickets;
    private final Intake intake;
    private final SealedRaws raws;

    Lines(Timelines timelines, Tickets tickets, Intake intake, SealedRaws raws) {
        this.timelines = timelines;
        this.tickets = tickets;
        this.intake = intake;
        this.raws = raws;
    }

    List<Line> of(Dossier dossier, Ticket ticket) {
        var said = timelines.messages(dossier.viewer(), ticket.id()).stream().filter(message -> belongs(dossier, ticket, message)).map(message -> line(dossier, message));
        var confirmed = dossier.theirs(ticket) ? tickets.log(dossier.viewer(), ticket.id()).stream().filter(event -> event.kind() == EventKind.ACKNOWLEDGED)
            .map(event -> confirmation(dossier, event)) : Stream.<Line>empty();
        return Stream.concat(said, confirmed).sorted(Comparator.comparing(Line::at)).toList();
    }

    /** Of others' tickets only what they wrote or got; what has not left yet is not said. */
    private static boolean belongs(Dossier dossier, Ticket ticket, Message message) {
        if (message.delivery() == Message.Delivery.HELD || message.delivery() == Message.Delivery.LATER) return false;
        if (!dossier.theirs(ticket)) return message.audience() == Message.Audience.CUSTOMER && concerns(dossier, message);
        return message.audience() == Message.Audience.CUSTOMER || dossier.internal();
    }

    private static boolean concerns(Dossier dossier, Message message) {
        return message.customer() != null && dossier.everyone().contains(message.customer())
            || message.parties().receivers().anyMatch(party -> dossier.addresses().contains(party.address()));
    }

    private Line line(Dossier dossier, Message message) {
        var parties = message.parties();
        return new Line(message, message.direction().code(), message.automatic(), message.direction() == Message.Direction.IN ? message.author() : dossier.brand().name(),
            parties.to(), parties.cc(), message.subject(), message.text(), message.sentAt(), attached(message));
    }

    private static Line confirmation(Dossier dossier, TicketEvent event) {
        return new Line(null, Message.Direction.OUT.code(), true, dossier.brand().name(), List.of(), List.of(), null,
            event.data().getOrDefault("text", ""), event.at(), List.of());
    }

    private List<Line.Attached> attached(Message message) {
        var attached = new ArrayList<Line.Attached>();
        for (int i = 0; i < message.enclosures().size(); i++) attached.add(new Line.Attached(message.enclosures().get(i), path(message, i)));
        return attached;
    }

    /** What was too large to keep apart is in the mail as it came, which an export leaves out where it holds what was masked. */
    private @Nullable String path(Message message, int place) {
        var file = message.enclosures().get(place);
        var folder = "files/" + message.ticket() + "/" + message.id();
        if (file.sha256() != null) return folder + "-" + (place + 1) + "-" + safe(file);
        return message.intake() != null && whole(message.intake()) ? folder + ".eml" : null;
    }

    private boolean whole(long entry) {
        try {
            var kept = intake.get(entry);
            return !kept.headersOnly() && kept.rawExpiredAt() == null && !raws.isSealed(entry);
        } catch (Problem.NotFound gone) {
            return false;
        }
    }

    /** The name is a stranger's: no path, nothing that steers a terminal or a file manager. */
    private static String safe(Enclosure file) {
        var safe = file.name().replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip().replaceFirst("^\\.+", "_");
        if (safe.length() > 100) safe = safe.substring(0, 80) + safe.substring(safe.length() - 20);
        return safe.isEmpty() ? "file" : safe;
    }
}
