package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Redirect;
import fi.luukku.ticket.Bulk;
import fi.luukku.ticket.BulkAction;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One action on the tickets that are picked in a list. */
@Controller
class BulkController {

    private static final int MOST = 200;

    /** @param until local time of each ticket's brand */
    record Form(@Nullable String how, @Nullable Long team, @Nullable Long agent, @Nullable String word, @Nullable String tag, @Nullable LocalDateTime until) {

        BulkAction action() {
            return switch (how == null ? "" : how) {
                case "take" -> new BulkAction.Take();
                case "move" -> new BulkAction.Move(Id.ofNullable(team), Id.ofNullable(agent), word == null ? "" : word);
                case "tag" -> new BulkAction.Tag(tag == null ? "" : tag);
                case "snooze" -> snooze();
                case "until-reply" -> new BulkAction.Snooze(null);
                case "close" -> new BulkAction.Close();
                case "spam" -> new BulkAction.Spam();
                default -> throw new Problem.Invalid("how", "problem.required");
            };
        }

        private BulkAction snooze() {
            if (until == null) throw new Problem.Invalid("until", "problem.choose-time");
            return new BulkAction.Snooze(until);
        }
    }

    private final Bulk bulk;

    BulkController(Bulk bulk) {
        this.bulk = bulk;
    }

    @PostMapping("/tickets/bulk")
    Object act(Viewer viewer, Where where, Form form, @RequestParam(defaultValue = "") List<Long> pick, HttpServletResponse response) {
        viewer.require(Role.AGENT);
        if (pick.size() > MOST) throw new Problem.Invalid("pick", "problem.too-many-picked", MOST);
        try {
            var done = bulk.act(viewer, pick.stream().map(Where::id).toList(), form.action());
            if (done.changed() == 0) return Redirect.to(where.desk().href(), response, "flash.bulk-none");
            var undo = "/tickets/bulk/" + done.bulk() + "/undo" + where.query();
            return Redirect.undoable(where.desk().href(), response, undo, told("flash.bulk", done), done.changed(), done.left());
        } catch (Problem.Invalid wrong) {
            return Redirect.to(where.desk().href(), response, wrong.key(), wrong.arguments());
        }
    }

    @PostMapping("/tickets/bulk/{bulk}/undo")
    Object undo(Viewer viewer, @PathVariable("bulk") long number, Where where, HttpServletResponse response) {
        var undone = bulk.undo(viewer, Id.of(number));
        return Redirect.to(where.desk().href(), response, told("flash.bulk-undone", undone), undone.changed(), undone.left());
    }

    private static String told(String key, Bulk.Outcome outcome) {
        return key + (outcome.left() > 0 ? "-partly" : outcome.changed() == 1 ? ".one" : ".other");
    }
}
