package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Texts;
import fi.luukku.page.Times;
import fi.luukku.ticket.Drafts;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Tickets;
import fi.luukku.ticket.Timelines;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a message to someone outside: it becomes the beginning of a question to them. */
@Controller
class ForwardController {

    private final Timelines timelines;
    private final Tickets tickets;
    private final Brands brands;
    private final Drafts drafts;
    private final Clock clock;

    ForwardController(Timelines timelines, Tickets tickets, Brands brands, Drafts drafts, Clock clock) {
        this.timelines = timelines;
        this.tickets = tickets;
        this.brands = brands;
        this.drafts = drafts;
        this.clock = clock;
    }

    @PostMapping("/tickets/{number}/forwards")
    Object forward(Viewer viewer, @PathVariable long number, Where where, @RequestParam long message, HttpServletResponse response) {
        var ticket = tickets.get(viewer, Where.id(number));
        var forwarded = timelines.message(viewer, Id.<Message>of(message));
        if (!forwarded.ticket().equals(ticket.id())) throw new Problem.NotFound();
        var t = Texts.in(viewer.language());
        var times = new Times(t, brands.get(ticket.brand()).zone(), clock.instant());
        var leftOut = drafts.forward(viewer, forwarded, ForwardedText.of(forwarded, t, times));
        return where.asking(number, clock.millis(), response, leftOut == 0 ? "flash.forwarding" : "flash.forwarding-partly", leftOut);
    }
}
