package fi.luukku.api;

import fi.luukku.access.Viewer;
import fi.luukku.api.openapi.About;
import fi.luukku.coach.Coach;
import fi.luukku.coach.HouseRules;
import java.time.Clock;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CoachController {

    private final Coach coach;
    private final Clock clock;

    CoachController(Coach coach, Clock clock) {
        this.coach = coach;
        this.clock = clock;
    }

    @PostMapping("/api/v1/coach/analyses")
    @About("Reads a draft as a fine colleague would, against the message it answers. Nothing of it is kept.")
    AnalysisShape analyse(@RequestBody NewAnalysis analysis, Viewer viewer) {
        return AnalysisShape.of(coach.review(analysis.at(clock.instant()), HouseRules.NONE, viewer.language()));
    }
}
