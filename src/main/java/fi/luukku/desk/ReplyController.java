package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.coach.Finding;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Texts;
import fi.luukku.playbook.Variables;
import fi.luukku.ticket.AddressLine;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Replied;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.ReplyCommand;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** Sending an answer, and taking it back. */
@Controller
class ReplyController {

    /** Long enough to be a reason. */
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    /**
     * The composer's form.
     *
     * @param how      "send", "close" or "later"
     * @param attached the draft's files on the writer's screen
     * @param files    chosen in a browser without scripts
     * @param reason   why it is sent although the coach stopped it
     * @param despite  the rules that the writer has seen and overrules
     */
    record Form(@Nullable String text, @Nullable String to, @Nullable String cc, @Nullable String bcc, @Nullable Long seen,
                @Nullable Boolean anyway, @Nullable String how, @Nullable LocalDateTime at, @Nullable Boolean outsider, @Nullable String subject,
                @Nullable List<Long> attached, @Nullable List<MultipartFile> files, @Nullable String reason, @Nullable String despite) {

        Draft.Kind kind() {
            return Boolean.TRUE.equals(outsider) ? Draft.Kind.FORWARD : Draft.Kind.REPLY;
        }

        Parties parties() {
            return new Parties(null, AddressLine.read("to", to), AddressLine.read("cc", cc), AddressLine.read("bcc", bcc));
        }

        TicketPanel.Lines lines() {
            return new TicketPanel.Lines(to == null ? "" : to, cc == null ? "" : cc, bcc == null ? "" : bcc);
        }

        @Nullable Instant later() {
            if (!"later".equals(how)) return null;
            if (at == null) throw new Problem.Invalid("at", "problem.choose-time");
            return at.atZone(ZONE).toInstant();
        }

        String told() {
            if (kind() == Draft.Kind.FORWARD) return "flash.asked";
            return "later".equals(how) && at != null ? "flash.later" : "flash.sent";
        }

        /** Those seen and given a reason for; what was written since may have brought others. */
        boolean overrules(List<Finding> stops) {
            var seen = despite == null ? Set.<String>of() : Set.of(despite.split(" "));
            return reason != null && reason.strip().length() >= SHORTEST_REASON && stops.stream().map(Finding::rule).allMatch(seen::contains);
        }

        ReplyCommand.@Nullable Despite despite(List<Finding> stops) {
            if (stops.isEmpty()) return null;
            return new ReplyCommand.Despite(stops.stream().map(Finding::rule).distinct().toList(), reason == null ? "" : cut(reason.strip()));
        }

        private static String cut(String reason) {
            return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        }

        TicketPanel.Stopped stopped(List<Finding> stops) {
            return new TicketPanel.Stopped(kind(), stops, reason == null ? "" : reason, how == null ? "send" : how, at == null ? "" : at.toString(), despite != null);
        }

        String textOrEmpty() {
            return text == null ? "" : text.replace("\r\n", "\n");
        }
    }

    private final Replies replies;
    private final DeskScreens screens;
    private final Enclosing enclosing;
    private final Coaching coaching;

    ReplyController(Replies replies, DeskScreens screens, Enclosing enclosing, Coaching coaching) {
        this.replies = replies;
        this.screens = screens;
        this.enclosing = enclosing;
        this.coaching = coaching;
    }

    @PostMapping("/tickets/{number}/replies")
    Object reply(Viewer viewer, @PathVariable long number, Where where, Form form, HttpServletResponse response) {
        try {
            complete(form);
            var enclosures = enclosing.all(viewer, Where.id(number), form.kind(), form.attached(), form.files());
            var parties = form.parties();
            var stops = coaching.stops(viewer, Where.id(number), form.kind(), form.textOrEmpty(), parties.to(), form.subject(), enclosures);
            if (!stops.isEmpty() && !form.overrules(stops)) return stopped(viewer, where, number, form, stops);
            var command = new ReplyCommand(form.textOrEmpty(), parties, Id.ofNullable(form.seen()), Boolean.TRUE.equals(form.anyway()), form.later(),
                true, "close".equals(form.how()), Boolean.TRUE.equals(form.outsider()), form.subject(), enclosures, form.despite(stops));
            return switch (replies.reply(viewer, Where.id(number), command)) {
                case Replied.Accepted(var message) -> sent(where, number, message.value(), form, response);
                case Replied.Newer _ -> again(viewer, where, number, form, true, null);
            };
        } catch (Problem.Invalid wrong) {
            return again(viewer, where, number, form, false, Texts.in(viewer.language()).of(wrong.key(), wrong.arguments()));
        }
    }

    /** What a saved reply asked to fill in must not reach the customer as it is. */
    private static void complete(Form form) {
        var open = Variables.unfilled(form.textOrEmpty());
        if (open != null) throw new Problem.Invalid("text", "problem.unfilled", open);
    }

    private static Object sent(Where where, long number, long message, Form form, HttpServletResponse response) {
        var undo = "/tickets/" + number + "/replies/" + message + "/undo" + where.query();
        return where.undoable(number, response, undo, form.told());
    }

    private Object stopped(Viewer viewer, Where where, long number, Form form, List<Finding> stops) {
        var attempt = new TicketPanels.Attempt(form.kind(), form.textOrEmpty(), form.lines(), false, null, form.stopped(stops));
        return screens.desk(viewer, where.desk(), Where.id(number), attempt).as(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The screen once more with the writer's text and what was wrong: nothing is lost. */
    private Object again(Viewer viewer, Where where, long number, Form form, boolean newer, @Nullable String problem) {
        var attempt = new TicketPanels.Attempt(form.kind(), form.textOrEmpty(), form.lines(), newer, problem);
        return screens.desk(viewer, where.desk(), Where.id(number), attempt).as(newer ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What did not arrive, to be written anew. */
    @PostMapping("/tickets/{number}/replies/{message}/draft")
    Object draft(Viewer viewer, @PathVariable long number, @PathVariable long message, Where where, HttpServletResponse response) {
        replies.again(viewer, Where.id(number), Id.of(message));
        return where.back(number, response, "flash.drafted");
    }

    @PostMapping("/tickets/{number}/replies/{message}/undo")
    Object undo(Viewer viewer, @PathVariable long number, @PathVariable long message, Where where, HttpServletResponse response) {
        replies.undo(viewer, Where.id(number), Id.of(message));
        return where.back(number, response, "flash.undone");
    }
}
