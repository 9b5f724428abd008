package fi.luukku.channel.form;

import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.util.Map;

/**
 * What a customer can say the matter is about; it decides who takes the ticket.
 *
 * @param names by language; at least one
 */
public record ContactTopic(Id<ContactTopic> id, Id<Brand> brand, Map<Language, String> names, Id<Team> team) {

    /** Its name in a language, or in another one when it has none in that. */
    public String name(Language language) {
        var name = names.get(language);
        return name != null ? name : names.values().iterator().next();
    }
}
