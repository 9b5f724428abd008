package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.coach.Asked;
import fi.luukku.coach.Coach;
import fi.luukku.coach.Conversation;
import fi.luukku.coach.FileLanguages;
import fi.luukku.coach.Finding;
import fi.luukku.coach.HouseBook;
import fi.luukku.coach.HouseRules;
import fi.luukku.coach.Mutes;
import fi.luukku.coach.ReplyDraft;
import fi.luukku.coach.Review;
import fi.luukku.coach.Settlements;
import fi.luukku.coach.Severity;
import fi.luukku.coach.TicketDrafts;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Drafts;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import fi.luukku.ticket.Timelines;
import java.time.Clock;
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
    private final Mutes mutes;
    private final Settlements settlements;
    private final PlaybookPanels playbooks;
    private final Tickets tickets;
    private final Timelines timelines;
    private final TicketDrafts drafts;
    private final Drafts kept;
    private final FileLanguages languages;
    private final Clock clock;

    Coaching(Coach coach, HouseBook house, Mutes mutes, Settlements settlements, PlaybookPanels playbooks, Tickets tickets, Timelines timelines, TicketDrafts drafts,
             Drafts kept, FileLanguages languages, Clock clock) {
        this.coach = coach;
        this.house = house;
        this.mutes = mutes;
        this.settlements = settlements;
        this.playbooks = playbooks;
        this.tickets = tickets;
        this.timelines = timelines;
        this.drafts = drafts;
        this.kept = kept;
        this.languages = languages;
        this.clock = clock;
    }

    /** @param attached the files on the writer's screen, by their ids in the draft */
    CoachPanel panel(Viewer viewer, Id<Ticket> id, String text, List<Party> to, Set<Long> attached) {
        var ticket = tickets.get(viewer, id);
        var said = timelines.messages(viewer, id);
        var answers = Conversation.of(said);
        var muted = mutes.of(viewer, ticket);
        var steps = playbooks.of(viewer, ticket);
        var review = review(viewer, ticket, answers, new TicketDrafts.Written(text, to, null, files(viewer, id, attached)), house.of(ticket.brand(), muted));
        return new CoachPanel("/tickets/" + ticket.number() + "/coach", text, review, asker(ticket.requester()), questions(review, answers, settlements.of(answers.messages())), muted,
            playbooks.panel(viewer, steps, said, answers.text(), review));
    }

    /** What must not leave as it is. Of a question to an outsider only secrets are asked about: it is no answer to the customer. */
    List<Finding> stops(Viewer viewer, Id<Ticket> id, Draft.Kind kind, String text, List<Party> to, @Nullable String subject, List<Enclosure> files) {
        var ticket = tickets.get(viewer, id);
        var written = new TicketDrafts.Written(text, to, subject, files.stream().map(file -> ReplyDraft.File.named(file.name())).toList());
        return review(viewer, ticket, Conversation.of(timelines.messages(viewer, id)), written, house.of(ticket.brand(), Set.of())).findings().stream()
            .filter(finding -> finding.severity() == Severity.STOP && (kind == Draft.Kind.REPLY || finding.rule().startsWith("secret."))).toList();
    }

    private List<ReplyDraft.File> files(Viewer viewer, Id<Ticket> ticket, Set<Long> attached) {
        if (attached.isEmpty()) return List.of();
        var all = kept.of(viewer, ticket, Draft.Kind.REPLY).map(Draft::attached).orElse(List.of());
        return languages.soon(all.stream().filter(one -> attached.contains(one.id())).map(Draft.Attached::file).toList());
    }

    private Review review(Viewer viewer, Ticket ticket, Conversation answers, TicketDrafts.Written written, HouseRules rules) {
        return coach.review(drafts.of(ticket, answers, written, clock.instant()), rules, viewer.language());
    }

    private String asker(String requester) {
        return coach.firstName(requester, "", null).orElse(requester);
    }

    private static List<CoachPanel.Question> questions(Review review, Conversation answers, Map<Settlements.Place, Settlements.State> settled) {
        return Stream.concat(review.questions().stream(), review.requests().stream()).sorted(Comparator.comparing(Asked::start)).map(asked -> {
            var place = answers.place(asked.start());
            var said = settled.get(place);
            var found = asked.answered() ? Settlements.State.ANSWERED : Settlements.State.OPEN;
            return new CoachPanel.Question(asked.text(), place.message().value(), place.start(), said == null ? found : said, said != null);
        }).toList();
    }
}
