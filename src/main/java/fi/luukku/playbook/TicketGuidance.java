package fi.luukku.playbook;

import fi.luukku.brand.Brand;
import fi.luukku.coach.Guidance;
import fi.luukku.coach.ReplyDraft;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.Ticket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the coach of the house's words and of the steps in use. */
@Component
class TicketGuidance implements Guidance {

    private final Glossary glossary;
    private final Playbooks playbooks;
    private final TicketSteps steps;

    TicketGuidance(Glossary glossary, Playbooks playbooks, TicketSteps steps) {
        this.glossary = glossary;
        this.playbooks = playbooks;
        this.steps = steps;
    }

    @Override
    public List<ReplyDraft.Term> glossary(Id<Brand> brand) {
        return glossary.of(brand).stream().map(term -> new ReplyDraft.Term(term.term(), term.instead(), term.language(), term.said())).toList();
    }

    @Override
    public @Nullable String playbook(Ticket ticket) {
        var chosen = steps.of(ticket.id()).chosen();
        // What it is about is the same in all languages.
        return chosen == null ? null : playbooks.find(ticket.brand(), chosen, Language.FI).map(TicketGuidance::matter).orElse(null);
    }

    private static String matter(Playbook playbook) {
        return playbook.intent() == null ? playbook.code() : playbook.intent().code();
    }
}
