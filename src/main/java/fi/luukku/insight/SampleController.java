package fi.luukku.insight;

import fi.luukku.access.Agent;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Bingo;
import fi.luukku.coach.Statement;
import fi.luukku.coach.audit.ReplySamples;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A sample of sent replies that a lead scores by hand. */
@Controller
class SampleController {

    private final ReplySamples samples;
    private final ReplyPages replies;
    private final SamplePages pages;
    private final ReplyFiles files;

    SampleController(ReplySamples samples, ReplyPages replies, SamplePages pages, ReplyFiles files) {
        this.samples = samples;
        this.replies = replies;
        this.pages = pages;
        this.files = files;
    }

    @PostMapping("/insight/replies/{team}/samples")
    ResponseEntity<Void> draw(Viewer viewer, @PathVariable long team, @RequestParam(required = false) @Nullable String month) {
        var sample = samples.draw(viewer, Id.of(team), replies.month(viewer, Id.of(team), month));
        return Redirect.to("/insight/samples/" + sample.id());
    }

    /**
     * The next reply to score, one chosen to be looked at anew, or what it came to.
     *
     * @param at a reply's place in the sample
     * @param by whose scores; one's own when absent
     */
    @GetMapping("/insight/samples/{sample}")
    Html show(Viewer viewer, @PathVariable long sample, @RequestParam(required = false) @Nullable Integer at, @RequestParam(required = false) @Nullable Long by) {
        var step = pages.step(viewer, Id.of(sample), at);
        if (step.isPresent()) return Html.of("insight/sample", step.get()).in(viewer.language());
        return Html.of("insight/scored", pages.scored(viewer, Id.of(sample), by(viewer, by))).in(viewer.language());
    }

    @PostMapping("/insight/samples/{sample}/replies/{reply}")
    ResponseEntity<Void> mark(Viewer viewer, @PathVariable long sample, @PathVariable long reply, @RequestParam(required = false) @Nullable List<String> came) {
        samples.mark(viewer, Id.of(sample), Id.of(reply), bingo(came == null ? List.of() : came));
        return Redirect.to(pages.next(viewer, Id.of(sample)));
    }

    @GetMapping("/insight/samples/{sample}/file")
    ResponseEntity<?> file(Viewer viewer, @PathVariable long sample, @RequestParam(required = false) @Nullable Long by) {
        if (pages.step(viewer, Id.of(sample), null).isPresent()) return Redirect.to("/insight/samples/" + sample);
        var page = pages.scored(viewer, Id.of(sample), by(viewer, by));
        return RepliesController.download("otos-" + sample, files.sample(page.figures(), page.score()));
    }

    private static Id<Agent> by(Viewer viewer, @Nullable Long by) {
        return by == null ? viewer.id() : Id.of(by);
    }

    /** A greeting that is fine says nothing. */
    private static Bingo bingo(List<String> codes) {
        var came = codes.stream().filter(code -> !code.isBlank()).map(code -> Statement.of(code).orElseThrow(Problem.NotFound::new)).collect(Collectors.toSet());
        if (came.contains(Statement.NO_GREETING)) came.remove(Statement.NO_NAME);
        return new Bingo(came);
    }
}
