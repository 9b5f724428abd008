package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.coach.Coach;
import fi.luukku.coach.Conversation;
import fi.luukku.coach.ReplyChannel;
import fi.luukku.coach.ReplyDraft;
import fi.luukku.coach.Review;
import fi.luukku.coach.Shown;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.playbook.Playbook;
import fi.luukku.playbook.PlaybookStep;
import fi.luukku.playbook.Playbooks;
import fi.luukku.playbook.TicketSteps;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ticket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The guided steps of a ticket: which ones, and how far the replies have got with them. */
@Component
class PlaybookPanels {

    /** So many of our last replies are looked at for what they have shown. */
    private static final int REPLIES = 5;
    private static final int REMEMBERED = 500;

    private final Playbooks playbooks;
    private final TicketSteps steps;
    private final Coach coach;
    private final Map<Id<Message>, List<Shown>> sent = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Id<Message>, List<Shown>> eldest) {
            return size() > REMEMBERED;
        }
    });

    PlaybookPanels(Playbooks playbooks, TicketSteps steps, Coach coach) {
        this.playbooks = playbooks;
        this.steps = steps;
        this.coach = coach;
    }

    /** What has been decided on a ticket. */
    record Decided(Ticket ticket, @Nullable Playbook chosen, TicketSteps.Followed followed) {}

    Decided of(Viewer viewer, Ticket ticket) {
        var followed = steps.of(ticket.id());
        var chosen = followed.chosen() == null ? null : playbooks.find(ticket.brand(), followed.chosen(), viewer.language()).orElse(null);
        return new Decided(ticket, chosen, followed);
    }

    PlaybookPanel panel(Viewer viewer, Decided decided, List<Message> said, String theirs, Review review) {
        var ticket = decided.ticket();
        var choices = playbooks.of(ticket.brand(), viewer.language());
        var playbook = decided.chosen() != null ? decided.chosen() : fitting(viewer, ticket, decided.followed(), theirs, review);
        if (playbook == null) return new PlaybookPanel(null, false, List.of(), choices);
        return new PlaybookPanel(playbook, decided.chosen() == null, steps(playbook, decided.followed(), sent(ticket, said), review.shown()), choices);
    }

    private @Nullable Playbook fitting(Viewer viewer, Ticket ticket, TicketSteps.Followed followed, String theirs, Review review) {
        if (theirs.isBlank()) return null;
        var written = Objects.requireNonNullElse(review.theirs(), viewer.language());
        return playbooks.fitting(ticket.brand(), review.intents(), theirs, written, viewer.language()).filter(each -> !followed.aside().contains(each.code())).orElse(null);
    }

    private static List<PlaybookPanel.Step> steps(Playbook playbook, TicketSteps.Followed followed, Set<Shown> sent, List<Shown> draft) {
        var all = new ArrayList<PlaybookPanel.Step>();
        var next = true;
        for (var step : playbook.steps()) {
            var done = followed.marks().getOrDefault(step.key(), step.ticks() != null && (sent.contains(step.ticks()) || draft.contains(step.ticks())));
            all.add(new PlaybookPanel.Step(step.key(), step.text(), step.help(), done, next && !done, first(playbook, step, followed, sent, draft)));
            if (!done) next = false;
        }
        return List.copyOf(all);
    }

    /** The step that the draft should have taken before this one, which it takes. */
    private static @Nullable String first(Playbook playbook, PlaybookStep step, TicketSteps.Followed followed, Set<Shown> sent, List<Shown> draft) {
        if (step.after() == null || step.ticks() == null || !draft.contains(step.ticks())) return null;
        var before = playbook.steps().stream().filter(each -> each.key().equals(step.after())).findFirst().orElse(null);
        if (before == null || before.ticks() == null || followed.marks().getOrDefault(before.key(), sent.contains(before.ticks()))) return null;
        var at = draft.indexOf(before.ticks());
        return at < 0 || at > draft.indexOf(step.ticks()) ? before.text() : null;
    }

    private Set<Shown> sent(Ticket ticket, List<Message> said) {
        var shown = EnumSet.noneOf(Shown.class);
        String theirs = null;
        var replies = said.stream().filter(PlaybookPanels::isReply).toList();
        var looked = Set.copyOf(replies.subList(Math.max(0, replies.size() - REPLIES), replies.size()));
        for (var message : said) {
            if (message.direction() == Message.Direction.IN && message.audience() == Message.Audience.CUSTOMER) theirs = message.own();
            if (looked.contains(message)) shown.addAll(shown(ticket, message, theirs));
        }
        return shown;
    }

    /** What was sent does not change, and is asked for at each pause of whoever writes the next. */
    private List<Shown> shown(Ticket ticket, Message message, @Nullable String theirs) {
        var known = sent.get(message.id());
        if (known == null) sent.put(message.id(), known = coach.shown(reply(ticket, message, theirs)));
        return known;
    }

    private static ReplyDraft reply(Ticket ticket, Message message, @Nullable String theirs) {
        return new ReplyDraft(message.own(), ReplyChannel.EMAIL, theirs == null ? null : new ReplyDraft.Incoming(theirs, null, Language.of(ticket.language()), ""), null, false, true, null, null, null,
            List.of(), List.of(), null, message.sentAt());
    }

    /** On its way at least: what leaves another day may still be taken back, and what did not arrive was not said. */
    private static boolean isReply(Message message) {
        return Conversation.isOurs(message) && message.delivery() != Message.Delivery.LATER;
    }
}
