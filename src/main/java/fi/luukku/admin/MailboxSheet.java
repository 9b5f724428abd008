package fi.luukku.admin;

import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.channel.email.Acknowledging;
import fi.luukku.channel.email.Finding;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.kernel.Language;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a mailbox.
 *
 * @param mailbox  null while there is none yet
 * @param brand    whose languages its texts are in
 * @param provider key of a hint on what the provider asks for
 * @param consent  what a visit to the provider's page brought; null when there was none
 * @param given    the provider has given its consent
 * @param redirect what is registered with the provider as the address to come back to
 * @param findings of a test of the line; null when none was asked for
 * @param base     the form's address: the test is below it
 */
public record MailboxSheet(@Nullable Mailbox mailbox, Form form, Brand brand, List<Brand> brands, List<Team> teams,
                           @Nullable String provider, @Nullable Brought consent, boolean given, URI redirect,
                           @Nullable List<Finding> findings, String base) {

    /** @param problem key of the texts; null when the consent was given @param saved and written down */
    public record Brought(@Nullable String problem, String detail, boolean saved) {}


    static final long EXAMPLE = 1042;

    /** Nothing but the address is asked at first. */
    public boolean begins() {
        return mailbox == null && !form.has("imapHost");
    }

    /** The acknowledgement as its receiver would see it. */
    public Acknowledging.Text example(Language language) {
        return new Acknowledging.Text(form.value("subject-" + language.code()), form.value("body-" + language.code())).filled(EXAMPLE, brand.name());
    }

    public boolean knowsPassword() {
        return form.has("kept") || mailbox != null;
    }

    /** What was typed into the texts' own form, over the rest as it is. */
    MailboxSheet withTexts(Form texts) {
        var both = new HashMap<>(form.typed());
        both.keySet().removeIf(name -> name.equals("acknowledge"));
        both.putAll(texts.typed());
        return new MailboxSheet(mailbox, new Form(both, texts.faults()), brand, brands, teams, provider, consent, given, redirect, findings, base);
    }

    MailboxSheet with(Form other) {
        return new MailboxSheet(mailbox, other, brand, brands, teams, provider, consent, given, redirect, findings, base);
    }

    MailboxSheet with(Brought brought) {
        return new MailboxSheet(mailbox, form, brand, brands, teams, provider, brought, given, redirect, findings, base);
    }

    /** The same for one that was not added since a test of it failed. */
    MailboxSheet refused(List<Finding> found) {
        return with(form.wrong(Form.WHOLE, "admin.mailbox.not-added")).with(found);
    }

    public boolean isRefused() {
        return form.fault(Form.WHOLE) != null && findings != null;
    }

    MailboxSheet with(List<Finding> found) {
        return new MailboxSheet(mailbox, form, brand, brands, teams, provider, consent, given, redirect, found, base);
    }
}
