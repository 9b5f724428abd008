package fi.luukku.desk;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.playbook.SavedReply;
import fi.luukku.ticket.TicketRow;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where leads keep the saved replies.
 *
 * @param formal the brands that say te when nothing tells the customer's manner
 * @param recent tickets on which a reply can be seen
 */
public record SavedRepliesPage(List<SavedReply> replies, List<Brand> brands, Set<Id<Brand>> formal, List<TicketRow> recent, @Nullable Attempt attempt) {

    /**
     * What was typed and could not be saved.
     *
     * @param reply   0 for a new one
     * @param field   that is wrong
     * @param problem a sentence
     */
    public record Attempt(long reply, String name, String shortcut, String language, String text, String field, String problem) {}

    /** What stands in the form of a reply, 0 for the new one: what was typed last, or as it is kept. */
    public @Nullable Attempt attempt(long reply) {
        return attempt != null && attempt.reply() == reply ? attempt : null;
    }

    public String find(SavedReply reply) {
        return String.join(" ", reply.shortcut(), reply.name(), reply.text()).toLowerCase(Locale.ROOT);
    }
}
