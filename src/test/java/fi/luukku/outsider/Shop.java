package fi.luukku.outsider;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.ApiTokens;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.Acknowledging;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.Server;
import fi.luukku.kernel.Language;
import fi.luukku.testing.Visitor;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Kirjakulma with a team that only its members see, and people on both sides of its door. */
final class Shop {

    static final String PASSWORD = "kirjahylly-ja-teepannu-7";

    @Autowired Brands brands;
    @Autowired Teams teams;
    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired ApiTokens tokens;
    @Autowired Mailboxes mailboxes;

    Brand brand;
    Team complaints;
    Team open;
    Mailbox mailbox;
    Agent chief;
    Agent guest;
    private int port;

    List<Person> open(int port) {
        this.port = port;
        brand = brands.bySlug("kirjakulma")
            .orElseGet(() -> brands.create("kirjakulma", "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki")));
        open = teams.create("Asiakaspalvelu " + UUID.randomUUID(), false);
        complaints = teams.create("Reklamaatiot " + UUID.randomUUID(), true);
        mailbox = paused("reklamaatiot-" + UUID.randomUUID() + "@kirjakulma.example");
        var aino = agent("Aino Koskela", Role.AGENT);
        teams.join(complaints.id(), aino.id());
        chief = agent("Anna Ahola", Role.ADMIN);
        guest = agent("Ville Virta", Role.COLLABORATOR);
        return List.of(new Person("nobody", null, false, new Visitor(port), "", port),
            person("a collaborator without a share", agent("Timo Varasto", Role.COLLABORATOR), false),
            person("an agent outside the team", agent("Oona Outo", Role.AGENT), false),
            person("a collaborator with a share", guest, true),
            person("an agent of the team", aino, true),
            person("a lead", agent("Lauri Lehto", Role.LEAD), true),
            person("an admin", chief, true));
    }

    private Mailbox paused(String address) {
        var nowhere = new Server("127.0.0.1", 1, Server.Security.NONE, address);
        var added = mailboxes.add(MailboxSettings.of(brand.id(), complaints.id(), address, "Kirjakulma", nowhere, nowhere, new Credentials.Passwords("salasana", null))
            .with(Acknowledging.OFF));
        mailboxes.pause(added.id());
        return added;
    }

    Person newcomer(Role role) {
        return person("a newcomer", agent("Uusi Tulokas", role), role.atLeast(Role.LEAD));
    }

    private Agent agent(String name, Role role) {
        var address = name.toLowerCase().replace(' ', '.') + "." + UUID.randomUUID().toString().substring(0, 8) + "@kirjakulma.example";
        var agent = agents.add(name, address, role, Language.FI);
        passwords.set(agent.id(), PASSWORD);
        return agent;
    }

    /** Signed in, and with a program of their own that has been here before: what a first visit writes is written. */
    private Person person(String name, Agent agent, boolean reaches) {
        var browser = new Visitor(port);
        if (browser.signIn(agent.email(), PASSWORD).statusCode() != 303) throw new IllegalStateException(name + " could not sign in");
        browser.get("/sign-in");
        browser.get("/account");
        var person = new Person(name, agent, reaches, browser, token(agent, agent.role()), port);
        person.ask(new Ask("GET", "/api/v1/me", null, null));
        return person;
    }

    String token(Agent agent, Role role) {
        var token = "token-" + UUID.randomUUID();
        tokens.register(token, agent.id(), "Ohjelma", role);
        return token;
    }
}
