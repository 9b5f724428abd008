package fi.luukku.admin;

import fi.luukku.access.Invitation;
import fi.luukku.access.Invitations;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.channel.email.LinkLetters;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.LuukkuProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first team and the first colleagues. */
@Service
class SetupCrew {

    private static final int AT_ONCE = 10;

    private final Teams teams;
    private final Invitations invitations;
    private final LinkLetters letters;
    private final LuukkuProperties properties;

    SetupCrew(Teams teams, Invitations invitations, LinkLetters letters, LuukkuProperties properties) {
        this.teams = teams;
        this.invitations = invitations;
        this.letters = letters;
        this.properties = properties;
    }

    Optional<Team> team() {
        return teams.all().stream().findFirst();
    }

    List<String> invited(Viewer by) {
        return invitations.open(by).stream().map(Invitation::email).toList();
    }

    /** Makes or renames the team, with its keeper in it, and invites whoever is named; all of it or nothing. */
    @Transactional
    List<InvitationLink> gather(String name, String addresses, Viewer by) {
        var into = team().map(team -> renamed(team, name, by)).orElseGet(() -> made(name, by));
        var named = addresses.lines().flatMap(line -> List.of(line.split("[,;\\s]+")).stream()).filter(word -> !word.isBlank()).distinct().toList();
        if (named.size() > AT_ONCE) throw new Problem.Invalid("colleagues", "setup.too-many-colleagues", AT_ONCE);
        var links = new ArrayList<InvitationLink>();
        named.forEach(address -> links.add(invited(address, into, by)));
        return links;
    }

    private Id<Team> made(String name, Viewer by) {
        var team = teams.create(name, false, by);
        teams.join(team.id(), by.id(), by);
        return team.id();
    }

    private Id<Team> renamed(Team team, String name, Viewer by) {
        if (!team.name().equals(name.strip())) teams.change(team.id(), name, team.membersOnly(), by);
        return team.id();
    }

    private InvitationLink invited(String address, Id<Team> into, Viewer by) {
        try {
            var sent = invitations.invite(address, Role.AGENT, Set.of(into), by.language(), by);
            return new InvitationLink(address, properties.baseUrl() + sent.path(), letters.sender(address).orElse(null));
        } catch (Problem.Invalid wrong) {
            var key = wrong.key().equals("problem.taken") ? "setup.colleague-taken" : "setup.colleague-wrong";
            throw new Problem.Invalid("colleagues", key, address);
        }
    }
}
