package fi.luukku.channel.form;

import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.customer.SenderBlocks;
import fi.luukku.finnish.LanguageGuess;
import fi.luukku.finnish.format.Masked;
import fi.luukku.intake.Entry;
import fi.luukku.intake.Intake;
import fi.luukku.intake.Outcome;
import fi.luukku.intake.SealedRaws;
import fi.luukku.intake.State;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Tickets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads kept submissions and makes tickets of them; one in the ledger is read once, however often it is asked for. */
@Service
class Submissions {

    private final Intake intake;
    private final SealedRaws raws;
    private final Tickets tickets;
    private final ContactTopicTable topics;
    private final ContactFormTable forms;
    private final SenderBlocks blocks;
    private final LanguageGuess languages;
    private final JsonMapper json;

    Submissions(Intake intake, SealedRaws raws, Tickets tickets, ContactTopicTable topics, ContactFormTable forms, SenderBlocks blocks, LanguageGuess languages, JsonMapper json) {
        this.intake = intake;
        this.raws = raws;
        this.tickets = tickets;
        this.topics = topics;
        this.forms = forms;
        this.blocks = blocks;
        this.languages = languages;
        this.json = json;
    }

    @Transactional
    void settle(long id) {
        var entry = intake.take(id);
        if (entry.isEmpty()) return;
        var outcome = outcome(entry.get());
        intake.settle(id, null, outcome);
        // Set aside, it goes through no door where its codes would be found.
        if (outcome.state() != State.THREADED) raws.seal(List.of(id), null);
    }

    private Outcome outcome(Entry entry) {
        var submission = read(entry.id());
        if (submission.isEmpty()) return Outcome.aside(State.QUARANTINED, "contact.why.unreadable");
        var suspicion = entry.openedAnyway() ? null : Suspicion.of(submission.get(), entry.receivedAt());
        if (suspicion != null) return Outcome.aside(State.QUARANTINED, suspicion);
        if (!entry.openedAnyway() && blocked(submission.get())) return Outcome.aside(State.AUTO, "intake.why.blocked");
        var received = tickets.receive(inbound(submission.get(), entry));
        return Outcome.threaded(received.ticket().value(), received.message().value(), received.why());
    }

    /** The sender is told nothing of it: the page thanks them as it thanks everyone. */
    private boolean blocked(Submission submission) {
        return blocks.of(Id.of(submission.brand()), submission.email()).isPresent();
    }

    private Optional<Submission> read(long id) {
        try (var raw = intake.raw(id)) {
            return Optional.of(json.readValue(raw, Submission.class));
        } catch (JacksonException notAForm) {
            return Optional.empty();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private Inbound inbound(Submission submission, Entry entry) {
        var brand = Id.<Brand>of(submission.brand());
        var topic = topic(brand, submission.topic());
        var text = Wording.text(submission, topic);
        return new Inbound(Channel.FORM, brand, team(brand, topic), new Party(submission.name(), submission.email()), Parties.NONE,
            Wording.subject(masked(submission), topic), text, text.length(), text.length(), language(submission), entry.receivedAt(),
            null, entry.id(), Inbound.Proof.NONE, false, submission.order(), enclosures(submission));
    }

    /** Of the words: many a browser asks for pages in another language than its owner writes. */
    private @Nullable String language(Submission submission) {
        var written = languages.of(submission.message(), submission.language()).language();
        return written == null ? null : written.code();
    }

    // The subject may be cut, and half a code would not be known for one.
    private static Submission masked(Submission submission) {
        return submission.with(Masked.of(submission.message()).text(), submission.order() == null ? null : Masked.of(submission.order()).text());
    }

    // A topic may have been removed after the form was opened; another brand's topic is as good as none.
    private @Nullable ContactTopic topic(Id<Brand> brand, @Nullable Long id) {
        if (id == null) return null;
        return topics.get(Id.of(id)).filter(topic -> topic.brand().equals(brand)).orElse(null);
    }

    private Id<Team> team(Id<Brand> brand, @Nullable ContactTopic topic) {
        return topic != null ? topic.team() : forms.team(brand).orElseThrow(() -> new IllegalStateException("There is no team"));
    }

    private static List<Enclosure> enclosures(Submission submission) {
        return submission.files().stream().map(file -> new Enclosure(file.name(), file.type(), file.size(), null, file.hash())).toList();
    }
}
