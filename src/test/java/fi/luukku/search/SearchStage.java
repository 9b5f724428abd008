package fi.luukku.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.platform.Files;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Notes;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Received;
import fi.luukku.ticket.Tickets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kirjakulma with its people, and what is said there to be found. */
@LuukkuTest
abstract class SearchStage {

    @Autowired Search search;
    @Autowired SearchIndex index;
    @Autowired Tickets tickets;
    @Autowired Notes notes;
    @Autowired Files files;
    @Autowired Brands brands;
    @Autowired Teams teams;
    @Autowired Agents agents;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;

    /** In whatever a test writes, so that it finds its own. */
    final String mark = "q" + UUID.randomUUID().toString().replaceAll("\\D", "").substring(0, 7) + "x";
    final Party maija = new Party("Maija Lehtonen", "maija@" + mark + ".example");
    Brand brand;
    Team team;
    Team closed;
    Viewer lauri;
    Viewer aino;
    Viewer timo;
    Viewer jonna;

    @BeforeEach
    void openTheShop() {
        brand = brands.create("b" + mark, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        team = teams.create("Asiakaspalvelu " + mark, false);
        closed = teams.create("Reklamaatiot " + mark, true);
        lauri = person("Lauri Heino", Role.ADMIN, team);
        aino = person("Aino Koskela", Role.AGENT, closed);
        timo = person("Timo Rautio", Role.AGENT, team);
        jonna = person("Jonna Peltola", Role.COLLABORATOR, null);
    }

    Viewer person(String name, Role role, Team of) {
        var agent = agents.add(name, UUID.randomUUID() + "@kirjakulma.example", role, Language.FI);
        if (of != null) teams.join(of.id(), agent.id());
        return agents.viewer(agent.id()).orElseThrow();
    }

    Received says(Team to, Party from, String subject, String text, Enclosure... enclosures) {
        return tickets.receive(new Inbound(Channel.EMAIL, brand.id(), to.id(), from, Parties.NONE, subject, text, text.length(), text.length(), null,
            clock.instant(), UUID.randomUUID() + "@posti.example", null, Inbound.Proof.NONE, false, null, List.of(enclosures)));
    }

    Received says(String subject, String text, Enclosure... enclosures) {
        return says(team, maija, subject, text, enclosures);
    }

    Enclosure file(String name, String type, byte[] content) {
        try {
            return new Enclosure(name, type, content.length, null, files.put(new ByteArrayInputStream(content), 1 << 25).sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Enclosure file(String name, String text) {
        return file(name, "text/plain", text.getBytes(UTF_8));
    }

    /** Everything that was said is in the index. */
    void indexed() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(() -> {
            index.catchUp();
            return db.sql("select not exists (select from search_due) and not exists (select from search_reading where kind <> 'done' or rules = 'older')").query(Boolean.class).single();
        });
    }

    /** All pages. */
    List<Hit> found(Viewer viewer, String query) {
        var hits = new ArrayList<Hit>();
        String after = null;
        do {
            var page = search.find(viewer, query, after, 20);
            hits.addAll(page.items());
            after = page.next();
        } while (after != null);
        return hits;
    }

    List<Long> foundTickets(Viewer viewer, String query) {
        return found(viewer, query).stream().map(Hit::ticket).distinct().sorted().toList();
    }

    static long number(Received received) {
        return received.ticket().value();
    }
}
