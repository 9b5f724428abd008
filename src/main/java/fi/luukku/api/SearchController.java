package fi.luukku.api;

import fi.luukku.access.Viewer;
import fi.luukku.api.openapi.About;
import fi.luukku.kernel.Problem;
import fi.luukku.search.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/api/v1/search")
    @About("What was said that fits: messages, notes, tickets, customers and orders. Newer and better ones first. What was written a moment ago may be found a moment later.")
    Paged<HitShape> find(
            @RequestParam @About("Words in any form, numbers however they are spaced, \"words side by side\", -without, from:, to:, tag:, status:, team:, before:, after:, has:attachment; 1,000 characters at most.") String q,
            @RequestParam(required = false) @About("The cursor of the page before. A page may be short or empty and more follow all the same.") @Nullable String after,
            @RequestParam(required = false) @About("How many, 1 to 200; 50 when absent.") @Nullable Integer limit, Viewer viewer) {
        if (q.isBlank()) throw new Problem.Invalid("q", "problem.required");
        if (q.length() > Search.LONGEST) throw new Problem.Invalid("q", "problem.too-long", Search.LONGEST);
        return Paged.of(search.find(viewer, q, after, PageRequest.of(null, limit).size()), HitShape::of);
    }
}
