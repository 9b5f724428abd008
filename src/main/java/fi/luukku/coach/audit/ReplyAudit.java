package fi.luukku.coach.audit;

import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Statement;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Page;
import fi.luukku.kernel.Problem;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How the sent replies of teams read, for leads, of the teams within their reach. */
@Service
public class ReplyAudit {

    private final Teams teams;
    private final ReplyAuditTable table;

    ReplyAudit(Teams teams, ReplyAuditTable table) {
        this.teams = teams;
        this.table = table;
    }

    public List<Team> teams(Viewer viewer) {
        viewer.require(Role.LEAD);
        return teams.all().stream().filter(team -> viewer.reaches(team.id())).toList();
    }

    /** A team out of reach is not there. */
    public Team team(Viewer viewer, Id<Team> id) {
        return teams(viewer).stream().filter(team -> team.id().equals(id)).findFirst().orElseThrow(Problem.NotFound::new);
    }

    /** The months from the first to the last, oldest first, of all the teams within reach; those without replies are left out. */
    public List<TeamMonth> months(Viewer viewer, YearMonth first, YearMonth last) {
        return table.months(teams(viewer).stream().map(Team::id).toList(), first, last);
    }

    /** All months of a team that has replies, oldest first. */
    public List<TeamMonth> months(Viewer viewer, Id<Team> team) {
        return table.months(List.of(team(viewer, team).id()), YearMonth.of(1970, 1), YearMonth.of(9999, 12));
    }

    /** The replies of a team's month whose tickets the viewer may see, newest first. @param came only those of which it came true */
    public Page<AuditedReply> replies(Viewer viewer, Id<Team> team, YearMonth month, @Nullable Statement came, @Nullable Cursor after, int size) {
        var rows = table.replies(viewer, team(viewer, team).id(), month, came, after, size + 1);
        return Page.of(rows, size, reply -> new Cursor(reply.sentAt(), reply.message().value()));
    }
}
