package fi.luukku.channel.form;

import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.channel.form.Submitted.Fault;
import fi.luukku.intake.Entry;
import fi.luukku.intake.Intake;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Ticket;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The brands' contact forms: what they show, and what is sent with them. */
@Service
public class ContactForms {

    private final ContactFormTable table;
    private final ContactTopicTable topics;
    private final FormProperties properties;
    private final FormTokens tokens;
    private final Checks checks;
    private final FormLimits limits;
    private final Envelope envelope;
    private final Intake intake;
    private final Reading reading;

    ContactForms(ContactFormTable table, ContactTopicTable topics, FormProperties properties, FormTokens tokens, Checks checks,
                 FormLimits limits, Envelope envelope, Intake intake, Reading reading) {
        this.table = table;
        this.topics = topics;
        this.properties = properties;
        this.tokens = tokens;
        this.checks = checks;
        this.limits = limits;
        this.envelope = envelope;
        this.intake = intake;
        this.reading = reading;
    }

    /** The form of a brand. There is none while no team could take what it brings. */
    public ContactForm of(Brand brand) {
        if (table.team(brand.id()).isEmpty()) throw new Problem.NotFound();
        return new ContactForm(brand, topics.of(brand.id()), table.address(brand.id()).orElse(null), properties.maxFiles(),
            properties.maxSize().toBytes());
    }

    /**
     * Sets who takes what comes without a topic.
     *
     * @param address shown beside the form as another way to write; null shows none
     */
    public void set(Id<Brand> brand, Id<Team> team, @Nullable String address) {
        table.set(brand, team, address);
    }

    /** The token for a form that is shown now; it is good for a day. */
    public String open(Brand brand) {
        return tokens.issue(brand.id());
    }

    /**
     * Takes a form that was sent. When it answers {@link Submitted.Kept}, the submission survives a power cut.
     *
     * @param network where it came from
     * @throws IOException when it could not be kept: the sender should hear that and try again
     */
    public Submitted submit(Brand brand, Language language, Typed typed, List<Upload> files, String network) throws IOException {
        var opened = tokens.read(brand.id(), typed.token());
        var faults = checks.faults(typed, files);
        if (!faults.isEmpty()) return new Submitted.Refused(faults, opened.isPresent() ? typed.token() : tokens.reissue(brand.id()));
        if (opened.isEmpty()) return new Submitted.Refused(List.of(Fault.of("form", "contact.error.stale")), tokens.reissue(brand.id()));
        var sealed = envelope.seal(brand, language, typed, files, opened.get());
        if (intake.keyed(Envelope.CHANNEL, sealed.key()).isPresent()) return new Submitted.Kept(sealed.key());
        if (!limits.allow(brand.id(), network, typed.email())) return new Submitted.Crowded(typed.token());
        var kept = envelope.keep(sealed, files);
        if (kept != null) reading.read(kept);
        return new Submitted.Kept(sealed.key());
    }

    /** The ticket a submission became, if it did. */
    public Optional<Id<Ticket>> ticketOf(String key) {
        return intake.keyed(Envelope.CHANNEL, key).map(Entry::ticket).map(Id::of);
    }

    /** Deals once more with one that was set aside, by the rules. */
    public void again(long entry) {
        intake.again(entry);
        reading.read(entry);
    }

    /** Makes a ticket of one that was set aside, whatever the rules say. */
    public void openAnyway(long entry) {
        intake.openAnyway(entry);
        reading.read(entry);
    }

    /** Reads what was kept but could not be read then. */
    public void readLeftovers() {
        reading.leftovers();
    }
}
