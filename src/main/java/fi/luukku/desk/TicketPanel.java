package fi.luukku.desk;

import fi.luukku.access.Agent;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.coach.Finding;
import fi.luukku.coach.Recognition;
import fi.luukku.customer.Consent;
import fi.luukku.customer.Customer;
import fi.luukku.customer.Identity;
import fi.luukku.customer.SenderBlock;
import fi.luukku.kernel.Id;
import fi.luukku.page.Texts;
import fi.luukku.promise.Promise;
import fi.luukku.ticket.AddressLine;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Presence;
import fi.luukku.ticket.Status;
import fi.luukku.ticket.Ticket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One ticket as its viewer sees it. */
public record TicketPanel(DeskView view, Viewer viewer, Ticket ticket, Brand brand, Owner owner, List<TimelineEntry> timeline,
                          Composer composer, Side side, List<Presence.Other> others, @Nullable Snoozed snoozed,
                          boolean mayAnswer, boolean answered, @Nullable String mergedInto) {

    /** Whose it is, and whom it could be given to. */
    public record Owner(Team team, @Nullable Agent agent, List<Team> teams, List<Agent> agents, Set<Id<Agent>> away) {

        public boolean isAway() {
            return agent != null && away.contains(agent.id());
        }
    }

    /** @param until null: until the customer writes */
    public record Snoozed(@Nullable Instant until) {}

    /** The receivers as they are typed. */
    public record Lines(String to, String cc, String bcc) {

        static Lines of(Parties parties) {
            return new Lines(AddressLine.write(parties.to()), AddressLine.write(parties.cc()), AddressLine.write(parties.bcc()));
        }

        static Lines of(Draft draft) {
            var typed = draft.typed();
            return typed == null ? of(draft.parties()) : new Lines(typed.to(), typed.cc(), typed.bcc());
        }
    }

    /**
     * What stands in one of the composer's forms.
     *
     * @param once by which the server tells the form sent twice from two forms
     */
    public record Written(String text, Lines lines, List<Draft.Attached> attached, String once) {}

    /**
     * The choice between answering all whom the customer wrote to, and the customer alone.
     *
     * @param all   the copies of an answer to all
     * @param chosen whether all of them, and only they, get it as it stands; null when it goes to some
     */
    public record ReplyAll(String customer, String all, @Nullable Boolean chosen) {}

    /**
     * What the coach does not let leave without a reason.
     *
     * @param how what the writer had pressed: "send", "close" or "later"
     * @param at  when it was to leave, as in the form
     * @param again whether it was asked before and no reason given
     */
    public record Stopped(Draft.Kind kind, List<Finding> findings, String reason, String how, String at, boolean again) {

        public String rules() {
            return String.join(" ", findings.stream().map(Finding::rule).distinct().toList());
        }
    }

    /**
     * Where one writes.
     *
     * @param mode    what one writes first: an answer, a note or a question to an outsider
     * @param receivers of an answer
     * @param replyAll null when the customer wrote to nobody beside us
     * @param seen    the newest message on this screen
     * @param opened  of the last attempt
     * @param version changes when a reply of the viewer left or came back: only then is what they write replaced
     */
    public record Composer(Draft.Kind mode, Parties receivers, @Nullable ReplyAll replyAll, Map<Draft.Kind, Written> written, long seen,
                           boolean newer, @Nullable String problem, @Nullable Stopped stopped, List<Agent> mentionable, @Nullable Long opened, String version) {

        public @Nullable Stopped stopped(Draft.Kind kind) {
            return stopped != null && stopped.kind() == kind ? stopped : null;
        }

        public String text(Draft.Kind kind) {
            return written.get(kind).text();
        }

        public Lines lines(Draft.Kind kind) {
            return written.get(kind).lines();
        }

        public String once(Draft.Kind kind) {
            return written.get(kind).once();
        }

        public String receiver() {
            return receivers.to().getFirst().shown();
        }

        public long moreReceivers() {
            return receivers.receivers().count() - 1;
        }
    }

    /**
     * What is known of the customer, and what lies near this ticket.
     *
     * @param read what their newest message shows
     */
    public record Side(Customer customer, List<Identity> identities, List<Ticket> beside, List<fi.luukku.ticket.TicketRow> history,
                       List<Ticket> linked, List<Agent> followers, boolean following, List<Agent> sharedWith, List<String> tagsInUse,
                       List<fi.luukku.customer.CustomerMerges.Merged> merged, List<fi.luukku.customer.AddedAddresses.Added> added, List<fi.luukku.ticket.Field> fields,
                       List<Consent> consents, List<SenderBlock> blocks, List<String> blockable, List<Promise> promises,
                       @Nullable Recognition read) {

        /** What is still owed, the most urgent first. */
        public List<Promise> owed() {
            return promises.stream().filter(Promise::isOwed).toList();
        }

        public List<Promise> settled() {
            return promises.stream().filter(promise -> !promise.isOwed()).toList();
        }

        /** What was said last about marketing to each address, in the order of the addresses. */
        public List<Consent> standing() {
            return identities.stream().flatMap(identity -> consents.stream().filter(consent -> consent.identity().equals(identity)).limit(1)).toList();
        }
    }

    public String href() {
        return view.href(ticket.number());
    }

    public String href(Ticket other) {
        return view.href(other.number());
    }

    /** What was merged into another has its messages there. */
    public boolean mayDelete() {
        return viewer.is(Role.LEAD) && ticket.status() != Status.MERGED;
    }

    /** For addresses of pages that lead back to this list. */
    public String where() {
        return new Where(view.key(), view.query()).query();
    }

    /** A time as the fields that ask for one take it: the brand's. */
    public String local(Instant at) {
        return at.atZone(brand.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Whose time the fields mean: "Kellonajat: Itä-Euroopan aika (Helsinki)". */
    public String zone(Texts t) {
        return ZoneWords.of(brand.zone(), t);
    }

    public AttachedFiles attached(Draft.Kind kind) {
        return new AttachedFiles(path("/drafts/" + kind.code() + "/files/"), composer.written().get(kind).attached(), null);
    }

    public String path(String rest) {
        return "/tickets/" + ticket.number() + rest;
    }
}
