package fi.luukku.demo;

import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.ScopedClock;
import fi.luukku.ticket.AddressLine;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.ClosingReason;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Priority;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One ticket of the demo, told through the desk's own verbs as of the moments it happened. */
final class Story {

    private final Yaml story;
    private final Brand brand;
    private final Cast cast;
    private final StoryTime time;
    private final Verbs verbs;
    private final Party customer;
    private @Nullable Id<Ticket> ticket;
    private @Nullable Id<Message> answer;

    Story(Yaml story, Brand brand, Cast cast, StoryTime time, Verbs verbs) {
        this.story = story;
        this.brand = brand;
        this.cast = cast;
        this.time = time;
        this.verbs = verbs;
        this.customer = AddressLine.read("from", story.text("from")).getFirst();
    }

    void tell() {
        for (var entry : story.parts("timeline")) at(time.at(entry.text("at")), () -> happen(entry));
        at(time.now(), this::settle);
    }

    private void happen(Yaml entry) {
        var kind = entry.text("kind");
        if (ticket == null && !kind.equals("reply")) ticket = write(entry, Inbound.Proof.NONE, kind);
        else switch (kind) {
            case "bounce" -> verbs.deliveries().report(Objects.requireNonNull(answer), Message.Delivery.BOUNCED, text(entry));
            case "customer", "auto" -> write(entry, new Inbound.Proof(ticket, List.of(), false), kind);
            case "reply" -> reply(entry);
            case "note" -> note(entry);
            case "draft" -> verbs.drafts().save(cast.viewer(entry.text("by")), ticket, Draft.Kind.REPLY, text(entry), Parties.to(customer));
            case "handover" -> handOver(entry);
            case "assign" -> verbs.ownership().assign(cast.viewer(entry.text("by")), ticket, team(), cast.person(entry.text("to")));
            case "snooze" -> verbs.snoozes().snooze(cast.viewer(entry.text("by")), ticket, entry.has("until") ? future(entry.text("until")) : null);
            case "close" -> close(entry);
            case "reopen" -> verbs.closures().reopen(cast.viewer(entry.text("by")), ticket);
            default -> throw new IllegalArgumentException("The demo knows no " + kind);
        }
    }

    private Id<Ticket> write(Yaml entry, Inbound.Proof proof, String kind) {
        var text = text(entry);
        var quote = quoteStart(text);
        var at = time.at(entry.text("at"));
        return verbs.tickets().bring(new Inbound(Channel.of(story.text("channel", "email")), brand.id(), team(), customer, Parties.NONE,
            time.dated(story.text("subject")), text, quote, quote, story.text("language", "fi"), at, null, null, proof,
            proof.token() != null && !kind.equals("customer"), story.has("orderNumber") ? story.text("orderNumber") : null,
            enclosures(entry))).ticket();
    }

    private static int quoteStart(String text) {
        var quote = text.lastIndexOf("kirjoitti:");
        if (quote < 0) quote = text.lastIndexOf("skrev:");
        if (quote < 0) quote = text.lastIndexOf("wrote:");
        return quote < 0 ? text.length() : text.lastIndexOf('\n', quote) + 1;
    }

    private void reply(Yaml entry) {
        // A ticket that begins with our own words: we noticed first.
        if (ticket == null) ticket = write(entry, Inbound.Proof.NONE, "customer");
        else answer = verbs.replies().bring(cast.viewer(entry.text("by")), ticket,
            ReplyCommand.now(text(entry), Parties.to(customer)));
    }

    private void note(Yaml entry) {
        var writer = cast.viewer(entry.text("by"));
        if (!writer.is(Role.AGENT)) verbs.ownership().share(cast.viewer(""), ticket, writer.id());
        verbs.notes().note(writer, ticket, text(entry), Set.of(), List.of());
    }

    private void handOver(Yaml entry) {
        var to = entry.text("to");
        var team = cast.isTeam(to) ? cast.team(to) : team();
        verbs.ownership().handOver(cast.viewer(entry.text("by")), ticket, team, cast.isTeam(to) ? null : cast.person(to), text(entry));
    }

    private void close(Yaml entry) {
        var answered = verbs.closures().answered(ticket);
        var told = entry.text("reason", "");
        var reason = answered ? ClosingReason.ANSWERED : ClosingReason.NO_ANSWER_NEEDED;
        verbs.closures().close(cast.viewer(entry.text("by")), ticket, reason, told.isEmpty() || told.equals("answered") ? null : told);
    }

    /** Brings the ticket to where the story says it stands now. */
    private void settle() {
        var lead = cast.viewer("");
        for (var tag : story.texts("tags")) verbs.marks().tag(lead, ticket, tag);
        if (story.has("priority")) verbs.marks().prioritise(lead, ticket, Priority.of(story.text("priority")));
        verbs.place(ticket, team(), story.has("assignee") ? cast.person(story.text("assignee")) : null, story.text("status"));
    }

    private List<Enclosure> enclosures(Yaml entry) {
        return entry.parts("attachments").stream().map(file -> verbs.sample(file.text("name"), file.text("type"))).toList();
    }

    private Id<Team> team() {
        return cast.team(story.text("team", "asiakaspalvelu"));
    }

    private String text(Yaml entry) {
        return time.dated(entry.text("text")).strip();
    }

    private Instant future(String told) {
        return time.at(told);
    }

    private static void at(Instant moment, Runnable work) {
        ScopedClock.at(moment, () -> {
            work.run();
            return null;
        });
    }
}
