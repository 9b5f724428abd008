package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.ClosingReason;
import fi.luukku.ticket.Closures;
import fi.luukku.ticket.Snoozes;
import fi.luukku.ticket.Tickets;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Closing, opening again, putting aside, spam. */
@Controller
class StateController {

    private final Closures closures;
    private final Snoozes snoozes;
    private final Senders senders;
    private final Tickets tickets;
    private final LocalTimes times;

    StateController(Closures closures, Snoozes snoozes, Senders senders, Tickets tickets, LocalTimes times) {
        this.closures = closures;
        this.snoozes = snoozes;
        this.senders = senders;
        this.tickets = tickets;
        this.times = times;
    }

    @PostMapping("/tickets/{number}/closure")
    Object close(Viewer viewer, @PathVariable long number, Where where, @RequestParam String reason,
                 @RequestParam(required = false) @Nullable String explanation, HttpServletResponse response) {
        closures.close(viewer, Where.id(number), reason(reason), explanation);
        return where.undoable(number, response, "/tickets/" + number + "/closure/end" + where.query(), "flash.closed");
    }

    private static ClosingReason reason(String code) {
        try {
            return ClosingReason.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new Problem.Invalid("reason", "problem.required");
        }
    }

    @PostMapping("/tickets/{number}/closure/end")
    Object reopen(Viewer viewer, @PathVariable long number, Where where) {
        closures.reopen(viewer, Where.id(number));
        return where.back(number);
    }

    /** @param until local time of the brand; absent: until the customer writes */
    @PostMapping("/tickets/{number}/snooze")
    Object snooze(Viewer viewer, @PathVariable long number, Where where, @RequestParam(required = false) @Nullable LocalDateTime until,
                  @RequestParam(defaultValue = "time") String how, HttpServletResponse response) {
        if (how.equals("time") && until == null) throw new Problem.Invalid("until", "problem.choose-time");
        snoozes.snooze(viewer, Where.id(number), how.equals("time") ? times.at(viewer, Where.id(number), until) : null);
        return where.undoable(number, response, "/tickets/" + number + "/snooze/end" + where.query(), "flash.snoozed");
    }

    @PostMapping("/tickets/{number}/snooze/end")
    Object wake(Viewer viewer, @PathVariable long number, Where where) {
        snoozes.wake(viewer, Where.id(number));
        return where.back(number);
    }

    /** @param too block the sender as well, so that the next one does not come to the desk */
    @PostMapping("/tickets/{number}/spam")
    Object spam(Viewer viewer, @PathVariable long number, Where where, @RequestParam boolean spam, @RequestParam(defaultValue = "false") boolean too,
                HttpServletResponse response) {
        closures.spam(viewer, Where.id(number), spam);
        if (spam && too) senders.block(viewer, tickets.get(viewer, Where.id(number)));
        return where.back(number, response, spam ? "flash.spam" : "flash.not-spam");
    }
}
