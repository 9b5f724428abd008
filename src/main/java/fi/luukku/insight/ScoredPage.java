package fi.luukku.insight;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.coach.audit.Sample;
import fi.luukku.coach.audit.SampleScore;
import fi.luukku.kernel.Id;
import java.util.List;

/**
 * What a sample came to.
 *
 * @param scores of all who have scored it
 * @param score  the one shown
 * @param people who they are
 */
public record ScoredPage(Sample sample, Team team, List<SampleScore> scores, SampleScore score, Id<Agent> viewer, List<Agent> people, Figures figures) {

    public String path() {
        return "/insight/samples/" + sample.id();
    }

    public boolean own() {
        return score.by().equals(viewer);
    }

    public String name(Id<Agent> id) {
        return people.stream().filter(agent -> agent.id().equals(id)).map(Agent::name).findFirst().orElse("–");
    }
}
