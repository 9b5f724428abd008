package fi.luukku.privacy;

import fi.luukku.coach.Recognition;
import fi.luukku.coach.Recognitions;
import fi.luukku.intake.Intake;
import fi.luukku.intake.SealedRaws;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.promise.Promise;
import fi.luukku.promise.Promises;
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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a ticket belongs into an export. */
@Component
class Lines {

    private final Timelines timelines;
    private final Tickets tickets;
    private final Recognitions recognitions;
    private final Promises promises;
    private final Intake intake;
    private final SealedRaws raws;

    Lines(Timelines timelines, Tickets tickets, Recognitions recognitions, Promises promises, Intake intake, SealedRaws raws) {
        this.timelines = timelines;
        this.tickets = tickets;
        this.recognitions = recognitions;
        this.promises = promises;
        this.intake = intake;
        this.raws = raws;
    }

    List<Line> of(Dossier dossier, Ticket ticket) {
        var messages = timelines.messages(dossier.viewer(), ticket.id()).stream().filter(message -> belongs(dossier, ticket, message)).toList();
        var read = recognitions.of(messages.stream().filter(message -> wrote(dossier, message)).map(Message::id).toList());
        var promised = dossier.theirs(ticket) ? promised(dossier, ticket) : Map.<Id<Message>, List<Promise>>of();
        var said = messages.stream().map(message -> line(dossier, message, read.get(message.id()), promised.getOrDefault(message.id(), List.of())));
        var confirmed = dossier.theirs(ticket) ? tickets.log(dossier.viewer(), ticket.id()).stream().filter(event -> event.kind() == EventKind.ACKNOWLEDGED)
            .map(event -> confirmation(dossier, event)) : Stream.<Line>empty();
        return Stream.concat(said, confirmed).sorted(Comparator.comparing(Line::at)).toList();
    }

    /** Of others' tickets only what they wrote or got; what has not left yet is not said. */
    private static boolean belongs(Dossier dossier, Ticket ticket, Message message) {
        if (message.delivery() != null && message.delivery().waits()) return false;
        if (!dossier.theirs(ticket)) return message.audience() == Message.Audience.CUSTOMER && concerns(dossier, message);
        return message.audience() == Message.Audience.CUSTOMER || dossier.internal();
    }

    /** What a person said was no promise is none. */
    private Map<Id<Message>, List<Promise>> promised(Dossier dossier, Ticket ticket) {
        return promises.of(dossier.viewer(), ticket.id()).stream().filter(promise -> promise.state() != Promise.State.DROPPED).collect(Collectors.groupingBy(Promise::message));
    }

    private static boolean wrote(Dossier dossier, Message message) {
        return message.customer() != null && dossier.everyone().contains(message.customer());
    }

    private static boolean concerns(Dossier dossier, Message message) {
        return wrote(dossier, message)
            || message.parties().receivers().anyMatch(party -> dossier.addresses().contains(party.address()));
    }

    private Line line(Dossier dossier, Message message, @Nullable Recognition read, List<Promise> promised) {
        var parties = message.parties();
        return new Line(message, message.direction().code(), message.automatic(), message.direction() == Message.Direction.IN ? message.author() : dossier.brand().name(),
            parties.to(), parties.cc(), message.subject(), message.text(), message.sentAt(), attached(message), read, promised);
    }

    private static Line confirmation(Dossier dossier, TicketEvent event) {
        return new Line(null, Message.Direction.OUT.code(), true, dossier.brand().name(), List.of(), List.of(), null,
            event.data().getOrDefault("text", ""), event.at(), List.of(), null, List.of());
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
