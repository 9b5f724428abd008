package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Mutes;
import fi.luukku.coach.Settlements;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.ticket.AddressLine;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Tickets;
import fi.luukku.ticket.Timelines;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The coach beside the composer: reads the draft as it is typed, and keeps what its writer says of the findings. */
@Controller
class CoachingController {

    private static final int LONGEST = 200_000;

    private final Coaching coaching;
    private final Mutes mutes;
    private final Settlements settlements;
    private final Tickets tickets;
    private final Timelines timelines;

    CoachingController(Coaching coaching, Mutes mutes, Settlements settlements, Tickets tickets, Timelines timelines) {
        this.coaching = coaching;
        this.mutes = mutes;
        this.settlements = settlements;
        this.tickets = tickets;
        this.timelines = timelines;
    }

    /** A POST, for the draft's length; it changes nothing and keeps nothing. */
    @PostMapping("/tickets/{number}/coach")
    Html read(Viewer viewer, @PathVariable long number, @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String to,
              @RequestParam(required = false) @Nullable Set<Long> attached) {
        viewer.require(Role.AGENT);
        if (text.length() > LONGEST) throw new Problem.Invalid("text", "problem.too-long", LONGEST);
        return Html.of("desk/coach", coaching.panel(viewer, Where.id(number), text.replace("\r\n", "\n"), receivers(to), attached == null ? Set.of() : attached)).in(viewer.language());
    }

    /** A half-typed address is no reason not to read the text. */
    private static List<Party> receivers(String to) {
        try {
            return AddressLine.read("to", to);
        } catch (Problem.Invalid halfTyped) {
            return List.of();
        }
    }

    @PostMapping("/tickets/{number}/coach/mutes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mute(Viewer viewer, @PathVariable long number, @RequestParam String rule) {
        viewer.require(Role.AGENT);
        mutes.mute(viewer, tickets.get(viewer, Where.id(number)), rule);
    }

    @PostMapping("/tickets/{number}/coach/mutes/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmute(Viewer viewer, @PathVariable long number, @RequestParam String rule) {
        viewer.require(Role.AGENT);
        mutes.unmute(viewer, tickets.get(viewer, Where.id(number)), rule);
    }

    @PostMapping("/tickets/{number}/coach/questions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(Viewer viewer, @PathVariable long number, @RequestParam long message, @RequestParam int start, @RequestParam String settled) {
        viewer.require(Role.AGENT);
        var place = new Settlements.Place(Id.<Message>of(message), start);
        if (!timelines.message(viewer, place.message()).ticket().equals(Where.id(number))) throw new Problem.NotFound();
        settlements.settle(viewer, Where.id(number), place, state(settled));
    }

    private static Settlements.State state(String code) {
        for (var state : Settlements.State.values()) if (state.code().equals(code)) return state;
        throw new Problem.Invalid("settled", "problem.required");
    }
}
