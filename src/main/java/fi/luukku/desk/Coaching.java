package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.coach.Asked;
import fi.luukku.coach.Coach;
import fi.luukku.coach.Finding;
import fi.luukku.coach.HouseBook;
import fi.luukku.coach.HouseRules;
import fi.luukku.coach.Mutes;
import fi.luukku.coach.OrderFacts;
import fi.luukku.coach.ReplyChannel;
import fi.luukku.coach.ReplyDraft;
import fi.luukku.coach.Review;
import fi.luukku.coach.Settlements;
import fi.luukku.coach.Severity;
import fi.luukku.kernel.Id;
import fi.luukku.playbook.Glossary;
import fi.luukku.ticket.Addressees;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import fi.luukku.ticket.Timelines;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a draft to the coach together with what its ticket tells, and gathers what the coach says. */
@Component
class Coaching {

    private final Coach coach;
    private final HouseBook house;
    private final Glossary glossary;
    private final Mutes mutes;
    private final Settlements settlements;
    private final PlaybookPanels playbooks;
    private final Tickets tickets;
    private final Timelines timelines;
    private final Addressees addressees;
    private final Clock clock;

    Coaching(Coach coach, HouseBook house, Glossary glossary, Mutes mutes, Settlements settlements, PlaybookPanels playbooks, Tickets tickets, Timelines timelines, Addressees addressees, Clock clock) {
        this.coach = coach;
        this.house = house;
        this.glossary = glossary;
        this.mutes = mutes;
        this.settlements = settlements;
        this.playbooks = playbooks;
        this.tickets = tickets;
        this.timelines = timelines;
        this.addressees = addressees;
        this.clock = clock;
    }

    CoachPanel panel(Viewer viewer, Id<Ticket> id, String text, List<Party> to, List<String> files) {
        var ticket = tickets.get(viewer, id);
        var said = timelines.messages(viewer, id);
        var theirs = Theirs.of(said);
        var muted = mutes.of(viewer, ticket);
        var steps = playbooks.of(viewer, ticket);
        var review = review(viewer, ticket, said, theirs, text, to, null, files, steps.intent(), house.of(ticket.brand(), muted));
        return new CoachPanel("/tickets/" + ticket.number() + "/coach", text, review, firstName(ticket.requester()), questions(review, theirs, settlements.of(theirs.pieces().stream().map(Theirs.Piece::message).toList())), muted,
            playbooks.panel(viewer, steps, said, theirs.text(), review));
    }

    /** What must not leave as it is. Of a question to an outsider only secrets are asked about: it is no answer to the customer. */
    List<Finding> stops(Viewer viewer, Id<Ticket> id, Draft.Kind kind, String text, List<Party> to, @Nullable String subject, List<Enclosure> files) {
        var said = timelines.messages(viewer, id);
        var names = files.stream().map(Enclosure::name).toList();
        var ticket = tickets.get(viewer, id);
        return review(viewer, ticket, said, Theirs.of(said), text, to, subject, names, playbooks.of(viewer, ticket).intent(), house.of(ticket.brand(), Set.of())).findings().stream()
            .filter(finding -> finding.severity() == Severity.STOP && (kind == Draft.Kind.REPLY || finding.rule().startsWith("secret."))).toList();
    }

    private Review review(Viewer viewer, Ticket ticket, List<Message> said, Theirs theirs, String text, List<Party> to, @Nullable String subject, List<String> files, @Nullable String playbook,
                          HouseRules rules) {
        var answered = said.stream().anyMatch(message -> message.direction() == Message.Direction.OUT && message.audience() == Message.Audience.CUSTOMER && !message.automatic());
        var order = ticket.orderNumber() == null ? null : new OrderFacts(ticket.orderNumber(), null, null, null, List.of(), List.of());
        var draft = new ReplyDraft(text, channel(ticket.channel()), theirs.text().isBlank() ? null : new ReplyDraft.Incoming(theirs.text(), ticket.language()),
            name(ticket, to), !answered, true, playbook, null, subject, files, glossary.of(ticket.brand()).stream().map(term -> new ReplyDraft.Term(term.term(), term.plain())).toList(), order, clock.instant());
        return coach.review(draft, rules, viewer.language());
    }

    /** Of the one who gets it: the customer, unless the writer chose somebody else. */
    private @Nullable String name(Ticket ticket, List<Party> to) {
        if (to.isEmpty() || addressees.areCustomer(ticket, to)) return ticket.requester().contains("@") ? null : ticket.requester();
        return to.size() == 1 ? to.getFirst().name() : null;
    }

    private static ReplyChannel channel(Channel channel) {
        return channel.answer() == Channel.EMAIL ? ReplyChannel.EMAIL : ReplyChannel.FORM;
    }

    private static String firstName(String requester) {
        var space = requester.indexOf(' ');
        return space < 0 ? requester : requester.substring(0, space);
    }

    private static List<CoachPanel.Question> questions(Review review, Theirs theirs, Map<Settlements.Place, Settlements.State> settled) {
        return Stream.concat(review.questions().stream(), review.requests().stream()).sorted(Comparator.comparing(Asked::start)).map(asked -> {
            var place = theirs.place(asked.start());
            var said = settled.get(place);
            var found = asked.answered() ? Settlements.State.ANSWERED : Settlements.State.OPEN;
            return new CoachPanel.Question(asked.text(), place.message().value(), place.start(), said == null ? found : said, said != null);
        }).toList();
    }

    /** What the customer has written since our last answer, one message after another; their newest one if we wrote last. */
    private record Theirs(String text, List<Piece> pieces) {

        private record Piece(Id<Message> message, int start) {}

        static Theirs of(List<Message> said) {
            var theirs = new ArrayList<Message>();
            for (var message : said.reversed()) {
                var in = message.direction() == Message.Direction.IN && !message.automatic();
                if (in) theirs.addFirst(message);
                var ours = message.direction() == Message.Direction.OUT && message.audience() == Message.Audience.CUSTOMER && !message.automatic();
                if (ours && !theirs.isEmpty()) break;
            }
            var text = new StringBuilder();
            var pieces = new ArrayList<Piece>();
            for (var message : theirs) {
                if (!text.isEmpty()) text.append("\n\n");
                pieces.add(new Piece(message.id(), text.length()));
                text.append(message.own());
            }
            return new Theirs(text.toString(), pieces);
        }

        Settlements.Place place(int at) {
            var piece = pieces.stream().filter(each -> each.start <= at).reduce((first, second) -> second).orElseThrow();
            return new Settlements.Place(piece.message, at - piece.start);
        }
    }
}
