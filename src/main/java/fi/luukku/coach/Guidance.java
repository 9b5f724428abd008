package fi.luukku.coach;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Ticket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For the playbooks: what a house has decided that tells how to read a draft. */
public interface Guidance {

    List<ReplyDraft.Term> glossary(Id<Brand> brand);

    /** The kind of matter whose steps are in use on a ticket, such as "complaint", or the house's own code; null when none are. */
    @Nullable String playbook(Ticket ticket);
}
