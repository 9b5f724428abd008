package fi.luukku.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.Agent;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is told of a note, and who is let in by one. */
class MentionsTest extends TicketStage {

    @Test
    void whoSeesTheTicketAnywayIsOnlyTold() {
        var ticket = opened("Paketti");
        ownership.share(aino, ticket, jonna.id());
        note(aino, ticket, lauri, jonna, aino);
        assertThat(told(lauri)).contains(ticket);
        assertThat(told(jonna)).contains(ticket);
        assertThat(shared(ticket)).as("as before").containsExactly(jonna.agent());
        assertThat(shares(ticket)).hasSize(1);
    }

    @Test
    void toOneWhoDoesNotItOpensTheTicketAsSharingDoes() {
        var ticket = opened("Paketti");
        assertThatThrownBy(() -> tickets.get(timo, ticket)).isInstanceOf(Problem.NotFound.class);
        note(aino, ticket, timo, lauri);
        assertThat(told(timo)).contains(ticket);
        assertThat(tickets.get(timo, ticket).id()).isEqualTo(ticket);
        assertThat(shared(ticket)).containsExactly(timo.agent());

        var other = opened("Toinen");
        ownership.share(aino, other, timo.id());
        var byMention = shares(ticket).getFirst();
        assertThat(byMention).usingRecursiveComparison().ignoringFields("id", "ticket", "at").isEqualTo(shares(other).getFirst());
        note(aino, ticket, timo);
        assertThat(shares(ticket)).as("opened once").hasSize(1);
    }

    @Test
    void aMentionOfWhatHasMovedOutOfReachTellsNothing() {
        var ticket = opened("Paketti");
        note(lauri, ticket, aino);
        assertThat(told(aino)).contains(ticket);
        ownership.assign(lauri, ticket, warehouse.id(), null);
        assertThatThrownBy(() -> tickets.get(aino, ticket)).isInstanceOf(Problem.NotFound.class);
        assertThat(told(aino)).doesNotContain(ticket);
    }

    @Test
    void aCollaboratorLetsNobodyIn() {
        var ticket = opened("Paketti");
        ownership.share(aino, ticket, jonna.id());
        drafts.save(jonna, ticket, Draft.Kind.NOTE, "Timo, katso", Parties.NONE);
        assertThatThrownBy(() -> note(jonna, ticket, timo, lauri)).isInstanceOfSatisfying(Problem.Invalid.class, wrong -> {
            assertThat(wrong.field()).isEqualTo("mentions");
            assertThat(wrong.key()).isEqualTo("problem.mention-outside");
            assertThat(wrong.arguments()).containsExactly("Timo Rautio");
        });
        assertThatThrownBy(() -> tickets.get(timo, ticket)).isInstanceOf(Problem.NotFound.class);
        assertThat(texts(ticket)).hasSize(1);
        assertThat(told(lauri)).doesNotContain(ticket);
        assertThat(drafts.of(jonna, ticket)).extracting(Draft::text).as("what was written is kept").containsExactly("Timo, katso");

        note(jonna, ticket, lauri, aino);
        assertThat(told(lauri)).contains(ticket);
        assertThat(shares(ticket)).as("only the first").hasSize(1);
    }

    @Test
    void aCollaboratorIsOfferedThoseWhoSeeIt() {
        var ticket = opened("Paketti");
        ownership.share(aino, ticket, jonna.id());
        assertThat(notes.mentionable(jonna, ticket)).contains(aino.agent(), lauri.agent(), jonna.agent()).doesNotContain(timo.agent());
        assertThat(notes.mentionable(aino, ticket)).contains(timo.agent());
    }

    private void note(Viewer by, Id<Ticket> ticket, Viewer... mentioned) {
        notes.note(by, ticket, "Katso tätä", Set.copyOf(List.of(mentioned).stream().map(Viewer::id).toList()), List.of());
    }

    private List<Id<Ticket>> told(Viewer viewer) {
        return notes.unseen(viewer).stream().map(Notes.Mention::ticket).toList();
    }

    private List<Agent> shared(Id<Ticket> ticket) {
        return ownership.company(ticket).shared();
    }

    private List<TicketEvent> shares(Id<Ticket> ticket) {
        return tickets.log(lauri, ticket).stream().filter(event -> event.kind() == EventKind.SHARED).toList();
    }
}
