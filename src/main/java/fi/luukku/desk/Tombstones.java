package fi.luukku.desk;

import fi.luukku.access.Agents;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.ticket.Deletions;
import fi.luukku.ticket.Tombstone;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells whoever could have seen a ticket that it was deleted, when and by whom; to others it never was. */
@Component
class Tombstones {

    private final Deletions deletions;
    private final Agents agents;

    Tombstones(Deletions deletions, Agents agents) {
        this.deletions = deletions;
        this.agents = agents;
    }

    /** The page, or the tombstone of the ticket that it would have shown. */
    Object orPage(Viewer viewer, long number, Supplier<Object> page) {
        try {
            return page.get();
        } catch (Problem.NotFound gone) {
            return deletions.tombstone(viewer, Id.of(number)).map(stone -> html(stone, viewer)).orElseThrow(() -> gone);
        }
    }

    private Html html(Tombstone stone, Viewer viewer) {
        var by = stone.by() == null ? null : agents.get(stone.by()).name();
        return Html.of("desk/tombstone", new TombstonePage(stone, by)).in(viewer.language()).as(HttpStatus.GONE);
    }
}
