package fi.luukku.desk;

import fi.luukku.access.Viewer;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** Sending an answer, and taking it back. */
@Controller
class ReplyController {

    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    /**
     * The composer's form.
     *
     * @param how      "send", "close" or "later"
     * @param attached the draft's files on the writer's screen
     * @param files    chosen in a browser without scripts
     */
    record Form(@Nullable String text, @Nullable String to, @Nullable String cc, @Nullable String bcc, @Nullable Long seen,
                @Nullable Boolean anyway, @Nullable String how, @Nullable LocalDateTime at, @Nullable Boolean outsider, @Nullable String subject,
                @Nullable List<Long> attached, @Nullable List<MultipartFile> files) {

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

        String textOrEmpty() {
            return text == null ? "" : text.replace("\r\n", "\n");
        }
    }

    private final Replies replies;
    private final DeskScreens screens;
    private final Enclosing enclosing;

    ReplyController(Replies replies, DeskScreens screens, Enclosing enclosing) {
        this.replies = replies;
        this.screens = screens;
        this.enclosing = enclosing;
    }

    @PostMapping("/tickets/{number}/replies")
    Object reply(Viewer viewer, @PathVariable long number, Where where, Form form, HttpServletResponse response) {
        try {
            complete(form);
            var enclosures = enclosing.all(viewer, Where.id(number), form.kind(), form.attached(), form.files());
            var command = new ReplyCommand(form.textOrEmpty(), form.parties(), Id.ofNullable(form.seen()), Boolean.TRUE.equals(form.anyway()), form.later(),
                true, "close".equals(form.how()), Boolean.TRUE.equals(form.outsider()), form.subject(), enclosures);
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
