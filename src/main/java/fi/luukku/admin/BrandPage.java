package fi.luukku.admin;

import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.channel.form.ContactTopic;
import fi.luukku.channel.form.EmbedSnippet;
import fi.luukku.kernel.Id;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stores, or one of them with the topics of its contact form.
 *
 * @param brand   null on the list and for a new one
 * @param editing the topic whose form was sent back, 0 for a new one, null for none
 */
public record BrandPage(List<Brand> brands, @Nullable Brand brand, Form form, List<ContactTopic> topics, List<Team> teams,
                        @Nullable Long editing, Form topicForm, @Nullable Contact contact) {

    /** Where the contact page is, and what puts its form on a page of the store's own. */
    public record Contact(String address, EmbedSnippet snippet) {

        static Contact of(URI base, Brand brand) {
            return new Contact(base + "/b/" + brand.slug() + "/contact", EmbedSnippet.of(base, brand, brand.language()));
        }
    }

    public String teamName(Id<Team> id) {
        return teams.stream().filter(team -> team.id().equals(id)).map(Team::name).findFirst().orElse("");
    }

    public boolean edits(long topic) {
        return editing != null && editing == topic;
    }

    static BrandPage list(List<Brand> brands) {
        return new BrandPage(brands, null, Form.empty(), List.of(), List.of(), null, Form.empty(), null);
    }

    static BrandPage fresh(Form form) {
        return new BrandPage(List.of(), null, form, List.of(), List.of(), null, Form.empty(), null);
    }
}
