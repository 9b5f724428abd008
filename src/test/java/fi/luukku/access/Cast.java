package fi.luukku.access;

import fi.luukku.kernel.Language;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** People of Kirjakulma, new ones for each test: an agent, a lead, an admin, and one from outside the team. */
class Cast {

    static final String PASSWORD = "kolme vihreää kuusta";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Agents agents;
    private final Passwords passwords;

    Cast(Agents agents, Passwords passwords) {
        this.agents = agents;
        this.passwords = passwords;
    }

    Agent with(Role role) {
        var name = switch (role) {
            case COLLABORATOR -> "Timo Varasto";
            case AGENT -> "Aino Koskela";
            case LEAD -> "Lauri Lehto";
            case ADMIN -> "Anna Ahola";
        };
        var first = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
        var agent = agents.add(name, first + ".cast" + NUMBER.incrementAndGet() + "@kirjakulma.example", role, Language.FI);
        passwords.set(agent.id(), PASSWORD);
        return agent;
    }

    Viewer viewer(Role role) {
        return viewer(with(role));
    }

    Viewer viewer(Agent agent) {
        return agents.viewer(agent.id()).orElseThrow();
    }
}
