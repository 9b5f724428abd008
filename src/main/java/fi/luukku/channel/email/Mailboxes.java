package fi.luukku.channel.email;

import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import fi.luukku.ticket.OwnAddresses;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store's mailboxes. */
@Service
public class Mailboxes implements OwnAddresses {

    /** Something about a mailbox changed; whoever reads it should look at once. */
    record Changed() {}

    private final MailboxTable table;
    private final MailboxStateTable states;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final Remembered<List<Mailbox>> remembered;

    Mailboxes(MailboxTable table, MailboxStateTable states, ApplicationEventPublisher publisher, Live live, Clock clock) {
        this.table = table;
        this.states = states;
        this.publisher = publisher;
        this.clock = clock;
        this.remembered = new Remembered<>(live, "mailboxes", table::all);
    }

    @Transactional
    public Mailbox add(MailboxSettings settings) {
        check(settings);
        if (byAddress(settings.address()).isPresent()) throw new Problem.Invalid("address", "problem.taken");
        var id = table.insert(settings, clock.instant());
        changed();
        return get(id);
    }

    /** A test of it just went well; the rest is seen when it is read. */
    public void worked(Id<Mailbox> id) {
        states.well(id);
    }

    @Transactional
    public void change(Id<Mailbox> id, MailboxSettings settings) {
        check(settings);
        table.update(get(id).id(), settings);
        changed();
    }

    @Transactional
    public void pause(Id<Mailbox> id) {
        table.active(get(id).id(), false);
        changed();
    }

    @Transactional
    public void resume(Id<Mailbox> id) {
        table.active(get(id).id(), true);
        changed();
    }

    private void changed() {
        remembered.changed();
        publisher.publishEvent(new Changed());
    }

    private static void check(MailboxSettings settings) {
        if (!settings.address().matches("[^@\\s]+@[^@\\s]+")) throw new Problem.Invalid("address", "problem.email");
        if (!settings.address().equals(settings.address().toLowerCase(Locale.ROOT))) throw new Problem.Invalid("address", "problem.email");
        if (settings.name().isBlank()) throw new Problem.Invalid("name", "problem.required");
        if (settings.imap().host().isBlank() || settings.smtp().host().isBlank()) throw new Problem.Invalid("host", "problem.required");
    }

    public Mailbox get(Id<Mailbox> id) {
        return table.get(id).orElseThrow(Problem.NotFound::new);
    }

    /** The same for one who will change it in this transaction: nobody else does meanwhile, not even its credentials. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mailbox toChange(Id<Mailbox> id) {
        table.lock(get(id).id());
        return get(id);
    }

    public List<Mailbox> all() {
        return table.all();
    }

    public List<Mailbox> of(Id<Brand> brand) {
        return all().stream().filter(mailbox -> mailbox.settings().brand().equals(brand)).toList();
    }

    /** All of them as of a moment ago: every mail that comes in asks which addresses are our own. */
    List<Mailbox> remembered() {
        return remembered.get();
    }

    /** One of them as of a moment ago. */
    Mailbox lately(Id<Mailbox> id) {
        return remembered().stream().filter(mailbox -> mailbox.id().equals(id)).findFirst().orElseGet(() -> get(id));
    }

    /** What a brand's mailboxes are called in the ledger, as of a moment ago. */
    List<Long> sources(Id<Brand> brand) {
        return remembered().stream().filter(mailbox -> mailbox.settings().brand().equals(brand)).map(mailbox -> mailbox.id().value()).toList();
    }

    public Optional<Mailbox> byAddress(String address) {
        return all().stream().filter(mailbox -> mailbox.settings().owns(address)).findFirst();
    }

    @Override
    public boolean owns(String address) {
        return remembered().stream().anyMatch(mailbox -> mailbox.settings().owns(address));
    }

    public MailboxHealth health(Id<Mailbox> id) {
        return states.health(get(id).id());
    }

    /** The mailbox that writes to those who work here: the oldest that is in use, one that works before one that does not. */
    Optional<Mailbox> speakingForTheHouse() {
        return all().stream().filter(Mailbox::active).min(Comparator.comparing(mailbox -> !health(mailbox.id()).well()));
    }

    /** The mailbox that speaks for a team of a brand, when nothing says which: the team's own, else the brand's first. */
    Optional<Mailbox> speakingFor(Id<Brand> brand, Id<Team> team) {
        return of(brand).stream()
            .min(Comparator.<Mailbox, Boolean>comparing(mailbox -> !mailbox.active())
                .thenComparing(mailbox -> !mailbox.settings().team().equals(team)));
    }
}
