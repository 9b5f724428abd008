package fi.luukku.admin;

import fi.luukku.brand.Brand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the wizard.
 *
 * @param reached  the furthest step that may be opened
 * @param codeToo  the visitor must know the set-up code
 * @param links    of invitations just made, shown only now
 */
public record SetupPage(SetupStep step, SetupStep reached, Form form, @Nullable Brand brand, boolean codeToo, List<InvitationLink> links) {

    static SetupPage of(SetupStep step, SetupStep reached, Form form) {
        return new SetupPage(step, reached, form, null, false, List.of());
    }

    SetupPage of(Brand brand) {
        return new SetupPage(step, reached, form, brand, codeToo, links);
    }

    SetupPage withCode(boolean needed) {
        return new SetupPage(step, reached, form, brand, needed, links);
    }

    SetupPage with(List<InvitationLink> links) {
        return new SetupPage(step, reached, form, brand, codeToo, links);
    }
}
