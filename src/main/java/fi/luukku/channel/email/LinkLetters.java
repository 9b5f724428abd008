package fi.luukku.channel.email;

import fi.luukku.access.Agent;
import fi.luukku.access.Invitation;
import fi.luukku.access.InvitationCreated;
import fi.luukku.access.InvitationEnded;
import fi.luukku.access.Invitations;
import fi.luukku.access.PasswordLinkMade;
import fi.luukku.access.Passwords;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.platform.LuukkuProperties;
import fi.luukku.platform.Secrets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Mails the links of invitations and for new passwords, from the oldest mailbox that works. */
@Service
public class LinkLetters {

    private static final String INVITATION = "invitation:";
    private static final String AGENT = "agent:";

    private final Outbox outbox;
    private final OutboxTable table;
    private final Mailboxes mailboxes;
    private final Invitations invitations;
    private final Passwords passwords;
    private final Brands brands;
    private final Secrets secrets;
    private final LuukkuProperties properties;
    private final Clock clock;

    LinkLetters(Outbox outbox, OutboxTable table, Mailboxes mailboxes, Invitations invitations, Passwords passwords, Brands brands,
                Secrets secrets, LuukkuProperties properties, Clock clock) {
        this.outbox = outbox;
        this.table = table;
        this.mailboxes = mailboxes;
        this.invitations = invitations;
        this.passwords = passwords;
        this.brands = brands;
        this.secrets = secrets;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether there is a mailbox to send from. */
    public boolean canLeave() {
        return mailboxes.speakingForTheHouse().isPresent();
    }

    /** The address that a letter to this one comes from, if any does. */
    public Optional<String> sender(String to) {
        return mailboxFor(to).map(Mailbox::address);
    }

    /** A mailbox that Luukku reads is read by others: a link sent there would let any of them in. */
    private Optional<Mailbox> mailboxFor(String to) {
        return mailboxes.owns(to) ? Optional.empty() : mailboxes.speakingForTheHouse();
    }

    /** The newest about each of these. */
    public Map<Id<Invitation>, LinkLetter> ofInvitations(Collection<Invitation> all) {
        var byAbout = table.letters(all.stream().map(one -> INVITATION + one.id()).toList()).stream()
            .collect(Collectors.toMap(LinkLetter::about, Function.identity()));
        return all.stream().map(Invitation::id).filter(id -> byAbout.containsKey(INVITATION + id))
            .collect(Collectors.toMap(Function.identity(), id -> byAbout.get(INVITATION + id)));
    }

    /** The newest with a link for the agent's new password. */
    public Optional<LinkLetter> ofAgent(Id<Agent> agent) {
        return table.letters(List.of(AGENT + agent)).stream().findFirst();
    }

    @EventListener
    void invited(InvitationCreated event) {
        write(INVITATION + event.invitation(), event.email(), brand -> LinkLetterText.invitation(event, link(event.sealedPath()), brand));
    }

    @EventListener
    void linkMade(PasswordLinkMade event) {
        write(AGENT + event.agent(), event.email(), brand -> LinkLetterText.password(event, link(event.sealedPath()), brand));
    }

    @EventListener
    void ended(InvitationEnded event) {
        table.withdraw(INVITATION + event.invitation(), clock.instant());
    }

    private void write(String about, String to, Function<Brand, LinkLetterText> text) {
        mailboxFor(to).ifPresent(mailbox -> {
            var letter = text.apply(brands.get(mailbox.settings().brand()));
            outbox.letter(about, mailbox, to, letter.subject(), secrets.seal(letter.body()));
        });
    }

    private String link(String sealedPath) {
        return properties.baseUrl() + secrets.open(sealedPath);
    }

    /** It came back: whoever reads the mailbox could follow the link in it, so that has to end. */
    void cameBack(OutboxEntry letter, String said) {
        table.settle(letter.id(), OutboxEntry.State.FAILED, LinkLetter.withoutLinks(said), clock.instant());
        var about = String.valueOf(letter.about());
        if (about.startsWith(INVITATION)) invitations.undelivered(Id.of(Long.parseLong(about.substring(INVITATION.length()))));
        else passwords.undelivered(Id.of(Long.parseLong(about.substring(AGENT.length()))));
    }
}
