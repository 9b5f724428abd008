package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.customer.SenderBlock;
import fi.luukku.customer.SenderBlocks;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Tickets;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Blocking a sender from a ticket, for its brand. */
@Controller
class BlockController {

    private final Senders senders;
    private final SenderBlocks blocks;
    private final Tickets tickets;

    BlockController(Senders senders, SenderBlocks blocks, Tickets tickets) {
        this.senders = senders;
        this.blocks = blocks;
        this.tickets = tickets;
    }

    /** @param sender one of the customer's addresses, or the domain of one */
    @PostMapping("/tickets/{number}/blocks")
    Object block(Viewer viewer, @PathVariable long number, Where where, @RequestParam String sender, @RequestParam(defaultValue = "") String note,
                 HttpServletResponse response) {
        var ticket = tickets.get(viewer, Where.id(number));
        if (!senders.blockable(viewer, ticket).contains(sender)) throw new Problem.Invalid("sender", "problem.sender-of-ticket");
        blocks.block(viewer, ticket.brand(), sender, note);
        return where.back(number, response, "flash.blocked", sender);
    }

    @PostMapping("/tickets/{number}/blocks/{block}/end")
    Object unblock(Viewer viewer, @PathVariable long number, @PathVariable long block, Where where, HttpServletResponse response) {
        var ticket = tickets.get(viewer, Where.id(number));
        if (senders.blocks(ticket).stream().noneMatch(one -> one.id().value() == block)) throw new Problem.NotFound();
        blocks.unblock(viewer, Id.<SenderBlock>of(block));
        return where.back(number, response, "flash.unblocked");
    }
}
