package fi.luukku.api;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Marks;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a ticket in the customer's words. */
@Component
class Opening {

    static final int LONGEST_TEXT = 200_000;
    static final int LONGEST_SUBJECT = 500;

    private final Tickets tickets;
    private final Marks marks;
    private final Lookup lookup;
    private final Uploads uploads;
    private final Clock clock;

    Opening(Tickets tickets, Marks marks, Lookup lookup, Uploads uploads, Clock clock) {
        this.tickets = tickets;
        this.marks = marks;
        this.lookup = lookup;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Transactional
    public Ticket open(Viewer viewer, NewTicket asked) {
        viewer.require(Role.AGENT);
        // The one who opens it may belong to no team that sees it, so it is read back without their reach.
        var id = tickets.receive(inbound(viewer, asked)).ticket();
        if (asked.tags() != null) Tags.of(asked.tags()).forEach(tag -> marks.tag(viewer, id, tag));
        return tickets.get(id);
    }

    private Inbound inbound(Viewer viewer, NewTicket asked) {
        if (asked.customer() == null) throw new Problem.Invalid("customer", "problem.required");
        var text = Check.text("text", asked.text(), LONGEST_TEXT);
        var team = asked.team() == null || asked.team().name() == null ? lookup.usualTeam(viewer) : lookup.team("team", asked.team().name());
        return new Inbound(channel(asked), lookup.brand(asked.brand() == null ? null : asked.brand().name()).id(), team.id(),
            sender(asked.customer()), Parties.NONE, Check.line("subject", asked.subject(), LONGEST_SUBJECT), text, text.length(),
            text.length(), language(asked.language()), clock.instant(), null, null, Inbound.Proof.NONE, false,
            Check.optionalLine("orderNumber", asked.orderNumber(), 100), uploads.keep(asked.attachments()));
    }

    private static Channel channel(NewTicket asked) {
        return asked.channel() == null ? Channel.API : Channel.valueOf(asked.channel().name());
    }

    private static Party sender(NewTicket.Sender customer) {
        return new Party(Check.name("customer.name", customer.name()), Check.email("customer.email", customer.email()));
    }

    private static @Nullable String language(@Nullable String tag) {
        if (tag == null) return null;
        if (!tag.matches("[A-Za-z]{2}(-[A-Za-z]{2})?")) throw new Problem.Invalid("language", "problem.api.language");
        var known = Language.of(tag);
        return known == null ? tag.substring(0, 2).toLowerCase(java.util.Locale.ROOT) : known.code();
    }
}
