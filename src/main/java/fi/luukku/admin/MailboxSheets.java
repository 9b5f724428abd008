package fi.luukku.admin;

import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.kernel.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the form of a mailbox, new or known. */
@Component
class MailboxSheets {

    private final MailboxForms forms;
    private final MailboxPasswords passwords;
    private final MailboxGrants grants;
    private final MailboxConsents consents;
    private final MailboxKeeping keeping;
    private final Brands brands;
    private final Teams teams;

    MailboxSheets(MailboxForms forms, MailboxPasswords passwords, MailboxGrants grants, MailboxConsents consents, MailboxKeeping keeping,
                  Brands brands, Teams teams) {
        this.forms = forms;
        this.passwords = passwords;
        this.grants = grants;
        this.consents = consents;
        this.keeping = keeping;
        this.brands = brands;
        this.teams = teams;
    }

    /** The first question, or with an address the whole form, filled with a guess. */
    MailboxSheet begun(@Nullable String address, String base) {
        if (address == null) return sheet(null, Form.empty(), null, base);
        var typed = address.strip();
        if (!typed.matches("[^@\\s]+@[^@\\s]+")) return sheet(null, Form.filled(Map.of("address", typed)).wrong("address", "problem.email"), null, base);
        var servers = MailServers.of(typed);
        return sheet(null, forms.guessed(typed, servers, firstBrand(), firstTeam().id()), servers.provider(), base);
    }

    /** What was typed for a new one. */
    MailboxSheet typed(Form form, String base) {
        return sheet(null, passwords.kept(form, null), null, base);
    }

    MailboxSheet of(Mailbox mailbox, String base) {
        return sheet(mailbox, forms.of(mailbox, brands.get(mailbox.settings().brand())), null, base);
    }

    MailboxSheet typed(Mailbox mailbox, Form form, String base) {
        return sheet(mailbox, forms.over(forms.of(mailbox, brands.get(mailbox.settings().brand())), passwords.kept(form, mailbox.settings())), null, base);
    }

    /** What was typed before the visit to the provider's page, with what it brought; a mailbox that can be opened now is tried. */
    MailboxSheet returned(@Nullable Mailbox mailbox, MailboxConsents.Result result, String base, Viewer viewer) {
        var saved = result.problem() == null && mailbox != null && grants.isKept(mailbox.settings(), result.form());
        // Saved already, the grant lives on with the mailbox: this page's would be an old one by the time it came back.
        var form = saved ? result.form().with("granted", "") : result.form();
        var sheet = mailbox == null ? typed(form, base) : typed(mailbox, form, base);
        var told = sheet.with(new MailboxSheet.Brought(result.problem(), result.detail(), saved));
        if (result.problem() != null) return told;
        try {
            return told.with(keeping.check(form, mailbox, viewer));
        } catch (Problem.Invalid wrong) {
            return told.with(told.form().wrong(wrong.field(), wrong));
        }
    }

    private MailboxSheet sheet(@Nullable Mailbox mailbox, Form form, @Nullable String provider, String base) {
        var brand = mailbox != null ? brands.get(mailbox.settings().brand()) : firstBrand();
        var given = grants.isGiven(form, mailbox == null ? null : mailbox.settings());
        return new MailboxSheet(mailbox, form, brand, brands.all(), teams.all(), provider, null, given, consents.redirect(), null, base);
    }

    private Brand firstBrand() {
        return brands.all().stream().findFirst().orElseThrow(() -> new Problem.Conflict("admin.mailbox.no-brand"));
    }

    private Team firstTeam() {
        return teams.all().stream().findFirst().orElseThrow(() -> new Problem.Conflict("admin.mailbox.no-team"));
    }
}
