package fi.luukku.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.playbook.TicketSteps.Followed;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Merges;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import fi.luukku.ticket.TicketsDeleted;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Aino and Lauri answer Maija step by step. */
@LuukkuTest
class TicketStepsTest {

    private static final Followed NOTHING = new Followed(null, Set.of(), Map.of());

    @Autowired TicketSteps steps;
    @Autowired Playbooks playbooks;
    @Autowired Tickets tickets;
    @Autowired Merges merges;
    @Autowired Brands brands;
    @Autowired Teams teams;
    @Autowired Agents agents;
    @Autowired SettableClock clock;
    @Autowired ApplicationEventPublisher events;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Brand brand;
    private Team team;
    private Viewer aino;
    private Viewer lauri;
    private Playbook complaint;
    private Playbook late;
    private Id<Ticket> ticket;

    @BeforeEach
    void maijaWrites() {
        brand = brands.create("b" + mark, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        team = teams.create("Palvelu " + mark, false);
        aino = viewer("aino", Role.AGENT);
        lauri = viewer("lauri", Role.LEAD);
        complaint = playbooks.get(brand.id(), "complaint", Language.FI);
        late = playbooks.get(brand.id(), "late-parcel", Language.FI);
        ticket = opened();
    }

    @Test
    void aTicketFollowsOneAtATimeAndRemembersWhatWasSaidOfTheSteps() {
        steps.putAside(aino, ticket, "complaint");
        assertThat(steps.of(ticket)).isEqualTo(new Followed(null, Set.of("complaint"), Map.of()));
        steps.follow(aino, ticket, late);
        steps.follow(aino, ticket, complaint);
        steps.mark(aino, ticket, complaint, "complaint.regret", true);
        steps.mark(lauri, ticket, complaint, "complaint.regret", false);
        assertThat(steps.of(ticket)).isEqualTo(new Followed("complaint", Set.of(), Map.of("complaint.regret", false)));
        assertThatThrownBy(() -> steps.mark(aino, ticket, complaint, "late-parcel.regret", true)).isInstanceOf(Problem.NotFound.class);
        events.publishEvent(new TicketsDeleted(List.of(ticket), List.of()));
        assertThat(steps.of(ticket)).isEqualTo(NOTHING);
    }

    @Test
    void whatWasSaidOnATicketGoesAlongIntoAnotherAndBack() {
        var second = opened();
        steps.putAside(aino, ticket, "missing-item");
        steps.follow(aino, ticket, complaint);
        steps.mark(aino, ticket, complaint, "complaint.regret", true);
        merges.merge(aino, ticket, second);
        var both = new Followed("complaint", Set.of("missing-item"), Map.of("complaint.regret", true));
        assertThat(steps.of(second)).isEqualTo(both);
        merges.unmerge(aino, ticket);
        assertThat(steps.of(second)).isEqualTo(NOTHING);
        assertThat(steps.of(ticket)).isEqualTo(both);
    }

    @Test
    void ofWhatWasSaidOnBothTheLaterHolds() {
        var second = opened();
        steps.follow(aino, ticket, complaint);
        steps.mark(aino, ticket, complaint, "complaint.regret", true);
        merges.merge(aino, ticket, second);
        clock.advance(Duration.ofSeconds(1));
        steps.mark(lauri, second, complaint, "complaint.regret", false);
        steps.follow(lauri, second, late);
        assertThat(steps.of(second)).isEqualTo(new Followed("late-parcel", Set.of(), Map.of("complaint.regret", false)));
        clock.advance(Duration.ofSeconds(1));
        steps.putAside(lauri, second, "late-parcel");
        steps.putAside(lauri, second, "complaint");
        assertThat(steps.of(second)).extracting(Followed::chosen, Followed::aside).containsExactly(null, Set.of("late-parcel", "complaint"));
    }

    private Id<Ticket> opened() {
        return tickets.receive(new Inbound(Channel.EMAIL, brand.id(), team.id(), new Party("Maija", "maija@" + mark + ".example"), Parties.NONE,
            "Kirja", "Kirjan kansi on vääntynyt.", 26, 26, "fi", clock.instant(), UUID.randomUUID() + "@posti.example", null, Inbound.Proof.NONE, false, null, List.of())).ticket();
    }

    private Viewer viewer(String name, Role role) {
        return agents.viewer(agents.add(name, name + "@" + mark + ".example", role, Language.FI).id()).orElseThrow();
    }
}
