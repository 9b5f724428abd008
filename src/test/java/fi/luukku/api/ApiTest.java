package fi.luukku.api;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.ApiTokens;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.ticket.Tickets;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the API share: a shop of their own, with a token for each role. */
@LuukkuTest
abstract class ApiTest {

    @Autowired Agents agents;
    @Autowired Teams teams;
    @Autowired Brands brands;
    @Autowired ApiTokens tokens;
    @Autowired Tickets tickets;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    final String shop = UUID.randomUUID().toString().substring(0, 8);
    Team service;
    Team billing;
    Agent aino;
    Agent lauri;
    Program ainos;
    Program lauris;
    /** Answers customers too, but not those of the team that only its members see. */
    Program outsiders;
    Program collaborators;

    @BeforeEach
    void openTheShop() {
        brands.create(shop, "Kirjakulma", 30, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        service = teams.create("Asiakaspalvelu " + shop, true);
        billing = teams.create("Laskutus " + shop, false);
        aino = person("Aino Aalto", Role.AGENT);
        lauri = person("Lauri Lehto", Role.LEAD);
        teams.join(service.id(), aino.id());
        ainos = program(aino, Role.AGENT);
        lauris = program(lauri, Role.LEAD);
        outsiders = program(person("Oona Outo", Role.AGENT), Role.AGENT);
        collaborators = program(person("Ville Varasto", Role.COLLABORATOR), Role.COLLABORATOR);
    }

    Agent person(String name, Role role) {
        return agents.add(name, name.substring(0, name.indexOf(' ')).toLowerCase() + "." + UUID.randomUUID() + "@kirjakulma.example", role, Language.FI);
    }

    Program program(Agent agent, Role role) {
        var token = "test-" + UUID.randomUUID();
        tokens.register(token, agent.id(), "Test", role);
        return new Program(port, token);
    }

    Viewer viewer(Agent agent) {
        return agents.viewer(agent.id()).orElseThrow();
    }

    String newTicket(String subject) {
        return """
            {"brand": "%s", "team": "%s", "subject": "%s", "text": "Hei, tilaukseni ei ole tullut. Terveisin Maija",
             "customer": {"name": "Maija Lehtonen", "email": "maija.%s@posti.example"}}""".formatted(shop, service.name(), subject, shop);
    }

    /** The number of a ticket opened by Aino's program. */
    long ticket(String subject) {
        return ainos.post("/api/v1/tickets", newTicket(subject)).body(201).get("number").asLong();
    }

    static Id<fi.luukku.ticket.Ticket> id(long number) {
        return Id.of(number);
    }
}
