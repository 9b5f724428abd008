package fi.luukku.insight;

import fi.luukku.access.Viewer;
import fi.luukku.coach.Statement;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The automatic-reply bingo over what was sent: the teams' levels, and the replies behind each. For leads. */
@Controller
@RequestMapping("/insight/replies")
class RepliesController {

    private final ReplyPages pages;
    private final ReplyFiles files;

    RepliesController(ReplyPages pages, ReplyFiles files) {
        this.pages = pages;
        this.files = files;
    }

    @GetMapping
    Html teams(Viewer viewer, @RequestParam(required = false) @Nullable String month) {
        return Html.of("insight/teams", pages.teams(viewer, month)).in(viewer.language());
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> teamsFile(Viewer viewer, @RequestParam(required = false) @Nullable String month) {
        var page = pages.teams(viewer, month);
        return download("vastausbingo-" + page.month(), files.teams(page));
    }

    @GetMapping("/{team}")
    Html team(Viewer viewer, @PathVariable long team, @RequestParam(required = false) @Nullable String month, @RequestParam(required = false) @Nullable String statement,
              @RequestParam(required = false) @Nullable String after) {
        return Html.of("insight/team", pages.team(viewer, Id.of(team), month, statement(statement), Cursor.of(after))).in(viewer.language());
    }

    /** All months, not only those on the page. */
    @GetMapping("/{team}/file")
    ResponseEntity<byte[]> months(Viewer viewer, @PathVariable long team) {
        return download("vastausbingo-" + team, files.months(viewer, Id.of(team)));
    }

    @GetMapping("/{team}/replies-file")
    ResponseEntity<byte[]> replies(Viewer viewer, @PathVariable long team, @RequestParam(required = false) @Nullable String month,
                                   @RequestParam(required = false) @Nullable String statement) {
        var chosen = pages.month(viewer, Id.of(team), month);
        return download("vastausbingo-" + team + "-" + chosen, files.replies(viewer, Id.of(team), chosen, statement(statement)));
    }

    private static @Nullable Statement statement(@Nullable String code) {
        return code == null || code.isBlank() ? null : Statement.of(code).orElseThrow(Problem.NotFound::new);
    }

    static ResponseEntity<byte[]> download(String name, String csv) {
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"").body(csv.getBytes(StandardCharsets.UTF_8));
    }
}
