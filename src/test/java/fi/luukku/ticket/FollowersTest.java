package fi.luukku.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.Agent;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowersTest extends TicketStage {

    @Test
    void whoFollowsHasItInAListOfTheirOwn() {
        var ticket = opened("Paketti");
        ownership.follow(aino, ticket, true);
        ownership.follow(aino, ticket, true);
        assertThat(followed(aino)).containsExactly(ticket);
        assertThat(followed(lauri)).isEmpty();
        assertThat(followers(ticket)).containsExactly(aino.agent());
        ownership.follow(aino, ticket, false);
        assertThat(followed(aino)).isEmpty();
        assertThat(followers(ticket)).isEmpty();
        assertThatThrownBy(() -> ownership.follow(timo, ticket, true)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void sharingEndsAlsoForThoseWhoFollow() {
        var ticket = opened("Paketti");
        ownership.share(aino, ticket, timo.id());
        ownership.follow(timo, ticket, true);
        ownership.follow(aino, ticket, true);
        assertThat(tickets.get(timo, ticket).id()).isEqualTo(ticket);
        ownership.unshare(aino, ticket, timo.id());
        assertThatThrownBy(() -> tickets.get(timo, ticket)).isInstanceOf(Problem.NotFound.class);
        assertThat(followed(timo)).isEmpty();
        assertThat(followers(ticket)).containsExactly(aino.agent());
    }

    @Test
    void aTicketThatMovesBehindADoorLeavesItsFollowersOutside() {
        var ticket = opened("Paketti");
        ownership.follow(aino, ticket, true);
        ownership.follow(lauri, ticket, true);
        ownership.assign(aino, ticket, warehouse.id(), null);
        assertThatThrownBy(() -> tickets.get(aino, ticket)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> timelines.look(aino, ticket)).isInstanceOf(Problem.NotFound.class);
        assertThat(lists.list(aino, new TicketView.All(), null, 50).items()).noneMatch(row -> row.id().equals(ticket));
        assertThat(followed(aino)).isEmpty();
        assertThat(followers(ticket)).as("a lead sees every team").containsExactly(lauri.agent());
    }

    @Test
    void whoLeavesATeamNoLongerSeesWhatTheyFollowThere() {
        var ticket = opened("Paketti");
        ownership.follow(aino, ticket, true);
        teams.leave(team.id(), aino.id(), admin());
        var outside = agents.viewer(aino.id()).orElseThrow();
        assertThatThrownBy(() -> tickets.get(outside, ticket)).isInstanceOf(Problem.NotFound.class);
        assertThat(followed(outside)).isEmpty();
    }

    @Test
    void aCollaboratorCanNotAnswerForATicket() {
        var ticket = opened("Paketti");
        ownership.share(aino, ticket, jonna.id());
        assertThatThrownBy(() -> ownership.assign(aino, ticket, team.id(), jonna.id())).isInstanceOfSatisfying(Problem.Invalid.class, wrong -> {
            assertThat(wrong.field()).isEqualTo("assignee");
            assertThat(wrong.key()).isEqualTo("problem.collaborator-owner");
        });
        assertThatThrownBy(() -> ownership.handOver(aino, ticket, team.id(), jonna.id(), "Katsotko?")).isInstanceOf(Problem.Invalid.class);
        assertThat(now(ticket).assignee()).isNull();
        assertThat(texts(ticket)).as("nor does the word to them stay").doesNotContain("Katsotko?");
    }

    private List<Id<Ticket>> followed(Viewer viewer) {
        return lists.list(viewer, new TicketView.Followed(), null, 50).items().stream().map(TicketRow::id).toList();
    }

    private List<Agent> followers(Id<Ticket> ticket) {
        return ownership.company(ticket).followers();
    }

    private Viewer admin() {
        var anna = agents.add("Anna Ahola", "anna@" + mark + ".example", Role.ADMIN, Language.FI);
        return agents.viewer(anna.id()).orElseThrow();
    }
}
