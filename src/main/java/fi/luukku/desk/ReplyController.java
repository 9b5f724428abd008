package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.coach.Finding;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.kernel.Sha256;
import fi.luukku.page.Texts;
import fi.luukku.playbook.Variables;
import fi.luukku.ticket.AddressLine;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Replied;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.ReplyOnce;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /**
     * The composer's form.
     *
     * @param once     the token of the form as it was rendered: sent again, it is the same reply
     * @param how      "send", "close" or "later"
     * @param attached the draft's files on the writer's screen
     * @param files    chosen in a browser without scripts
     * @param reason   why it is sent although the coach stopped it
     * @param despite  the rules that the writer has seen and overrules
     */
    record Form(@Nullable String once, @Nullable String text, @Nullable String to, @Nullable String cc, @Nullable String bcc, @Nullable Long seen,
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

        @Nullable LocalDateTime later() {
            if (!"later".equals(how)) return null;
            if (at == null) throw new Problem.Invalid("at", "problem.choose-time");
            return at;
        }

        /** The same for the same form with the same words to the same people, whichever of its buttons was pressed. */
        byte[] key(Viewer viewer, long number) {
            var token = once == null ? UUID.randomUUID().toString() : once;
            var all = Arrays.asList(viewer.id(), number, token, kind(), textOrEmpty(), lines(), subject, attached);
            return Sha256.of(all.stream().map(String::valueOf).collect(Collectors.joining("\0")).getBytes(StandardCharsets.UTF_8));
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
    private final ReplyOnce once;
    private final DeskScreens screens;
    private final Enclosing enclosing;
    private final Coaching coaching;
    private final LocalTimes times;

    ReplyController(Replies replies, ReplyOnce once, DeskScreens screens, Enclosing enclosing, Coaching coaching, LocalTimes times) {
        this.replies = replies;
        this.once = once;
        this.screens = screens;
        this.enclosing = enclosing;
        this.coaching = coaching;
        this.times = times;
    }

    @PostMapping("/tickets/{number}/replies")
    Object reply(Viewer viewer, @PathVariable long number, Where where, Form form, HttpServletResponse response) {
        var key = form.key(viewer, number);
        return once.sent(key).<Object>map(message -> sent(where, number, message, form, response))
            .orElseGet(() -> reply(viewer, where, number, form, key, response));
    }

    private Object reply(Viewer viewer, Where where, long number, Form form, byte[] key, HttpServletResponse response) {
        try {
            complete(form);
            var enclosures = enclosing.all(viewer, Where.id(number), form.kind(), form.attached(), form.files());
            var parties = form.parties();
            var stops = coaching.stops(viewer, Where.id(number), form.kind(), form.textOrEmpty(), parties.to(), form.subject(), enclosures);
            if (!stops.isEmpty() && !form.overrules(stops)) return stopped(viewer, where, number, form, stops);
            var command = new ReplyCommand(form.textOrEmpty(), parties, Id.ofNullable(form.seen()), Boolean.TRUE.equals(form.anyway()), leaves(viewer, number, form),
                true, "close".equals(form.how()), Boolean.TRUE.equals(form.outsider()), form.subject(), enclosures, form.despite(stops));
            return switch (once.reply(viewer, Where.id(number), key, command)) {
                case Replied.Accepted(var message) -> sent(where, number, message, form, response);
                case Replied.Newer _ -> again(viewer, where, number, form, true, null);
            };
        } catch (Problem.Invalid wrong) {
            // The same press may have gone through meanwhile and taken the draft's files along.
            return once.sent(key).<Object>map(message -> sent(where, number, message, form, response))
                .orElseGet(() -> again(viewer, where, number, form, false, Texts.in(viewer.language()).of(wrong.key(), wrong.arguments())));
        }
    }

    private @Nullable Instant leaves(Viewer viewer, long number, Form form) {
        var at = form.later();
        return at == null ? null : times.at(viewer, Where.id(number), at);
    }

    /** What a saved reply asked to fill in must not reach the customer as it is. */
    private static void complete(Form form) {
        var open = Variables.unfilled(form.textOrEmpty());
        if (open != null) throw new Problem.Invalid("text", "problem.unfilled", open);
    }

    private static Object sent(Where where, long number, Id<Message> message, Form form, HttpServletResponse response) {
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
