package fi.luukku.coach;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.platform.Backlog;
import fi.luukku.platform.Rush;
import fi.luukku.ticket.Contents;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what customers have written and what we have answered, each message once, a moment after it has come or left.
 * Nobody waits for it, and a crash leaves it to be done.
 */
@Service
public class Reader {

    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);
    private static final int BATCH = 50;
    /** An answer is read against no more than so many messages before it. */
    private static final int BEFORE = 40;

    private final UnreadTable due;
    private final Contents contents;
    private final Tickets tickets;
    private final TicketDrafts drafts;
    private final HouseBook house;
    private final Coach coach;
    private final FileLanguages languages;
    private final Recognitions recognitions;
    private final ReplyScores scores;
    private final Settlements settlements;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final Backlog<Long> backlog = new Backlog<>(BATCH, this::batch, this::givenUp);
    private final Rush rush = new Rush();
    private final ReentrantLock one = new ReentrantLock();
    private volatile boolean closing;

    Reader(UnreadTable due, Contents contents, Tickets tickets, TicketDrafts drafts, HouseBook house, Coach coach, FileLanguages languages, Recognitions recognitions, ReplyScores scores,
           Settlements settlements, ApplicationEventPublisher publisher, TransactionTemplate transaction) {
        this.due = due;
        this.contents = contents;
        this.tickets = tickets;
        this.drafts = drafts;
        this.house = house;
        this.coach = coach;
        this.languages = languages;
        this.recognitions = recognitions;
        this.scores = scores;
        this.settlements = settlements;
        this.publisher = publisher;
        this.transaction = transaction;
    }

    /** @return whether there may be something to read: what the reading itself tells of is nothing new */
    boolean changed() {
        if (one.isHeldByCurrentThread()) return false;
        rush.changed();
        return true;
    }

    /** Whether something on a ticket is still to be read, as after the program has stood still. */
    public boolean hasUnread(Id<Ticket> ticket) {
        return due.has(ticket);
    }

    /** Reads what is due, until nothing is. Of a node's threads one does it; nodes share the work. */
    public void catchUp() {
        if (!one.tryLock()) return;
        try {
            while (!closing && backlog.next() > 0) rush.giveWay();
        } finally {
            one.unlock();
        }
    }

    @EventListener
    void close(ContextClosedEvent closed) {
        closing = true;
    }

    private void givenUp(List<Long> message, Throwable unreadable) {
        LOG.error("Message {} can't be read by the coach", message, unreadable);
        transaction.executeWithoutResult(_ -> due.done(message));
    }

    /**
     * What came is read many at a time. An answer is read alone, since its ticket is held for what follows from it.
     *
     * @param inHand gets the messages that are being read
     */
    private int batch(int most, List<Long> inHand) {
        var answers = new ArrayList<Message>();
        var taken = transaction.execute(_ -> {
            var lines = due.take(most);
            var came = contents.whole(lines).stream().sorted(Comparator.comparing(message -> message.id().value())).toList();
            came.stream().filter(Reader::isAnswer).forEach(answers::add);
            inHand.addAll(lines);
            inHand.removeAll(answers.stream().map(answer -> answer.id().value()).toList());
            came.stream().filter(message -> !isAnswer(message)).forEach(this::came);
            due.done(inHand);
            return lines.size();
        });
        inHand.clear();
        for (var answer : answers) {
            inHand.add(answer.id().value());
            // Before anything is held: a file may take its time.
            var files = languages.of(answer.enclosures());
            transaction.executeWithoutResult(_ -> left(answer.id(), files));
            inHand.clear();
        }
        return taken;
    }

    private static boolean isAnswer(Message message) {
        return message.direction() == Message.Direction.OUT;
    }

    private void came(Message message) {
        var shows = recognitions.read(message, tickets.get(message.ticket()));
        if (shows) publisher.publishEvent(new Recognised(message.ticket()));
    }

    /** Whether anything asked is neither surely answered nor settled by whoever answers. */
    private boolean leavesOpen(Review review, Conversation answers) {
        var open = Stream.concat(review.questions().stream(), review.requests().stream()).filter(asked -> !asked.answered()).map(asked -> answers.place(asked.start())).toList();
        if (open.isEmpty()) return false;
        var settled = settlements.of(answers.messages());
        return open.stream().anyMatch(place -> settled.getOrDefault(place, Settlements.State.OPEN) == Settlements.State.OPEN);
    }

    /** The ticket is held first, as by everybody who changes something on it. */
    private void left(Id<Message> id, List<ReplyDraft.File> files) {
        if (!due.takeOne(id)) return;
        contents.whole(List.of(id.value())).stream().findFirst().map(Message::ticket).flatMap(tickets::hold)
            .ifPresent(ticket -> contents.whole(List.of(id.value())).forEach(message -> left(message, ticket, files)));
    }

    private void left(Message message, Ticket ticket, List<ReplyDraft.File> files) {
        var written = new TicketDrafts.Written(message.text(), message.parties().to(), message.subject(), files);
        var answers = Conversation.of(contents.before(message, BEFORE));
        var draft = drafts.of(ticket, answers, written, message.sentAt());
        var sent = coach.sent(draft, house.of(ticket.brand(), Set.of()), Language.FI);
        scores.keep(Scored.of(ticket, message, sent.review(), leavesOpen(sent.review(), answers)));
        publisher.publishEvent(new ReplyRead(ticket, message, sent.review(), sent.done()));
        // Two nodes may read in another order than was written: a later answer may keep what is known only now.
        if (!sent.review().promises().isEmpty()) due.againAfter(message);
    }
}
