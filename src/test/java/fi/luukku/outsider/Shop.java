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
import fi.luukku.customer.CustomerMerges;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.intake.Intake;
import fi.luukku.intake.Raw;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.platform.Files;
import fi.luukku.testing.Visitor;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Marks;
import fi.luukku.ticket.Ownership;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Received;
import fi.luukku.ticket.Tickets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kirjakulma with a team that only its members see, and people on both sides of its door. */
final class Shop {

    static final String PASSWORD = "kirjahylly-ja-teepannu-7";

    /** Stand in every ticket of the team. Whoever is outside must never read them. */
    static final List<String> SECRETS = List.of("HILJAISUUS", "Vaitelias", "kuiskaus-tag");

    private static final String MAIL = """
        From: Vieno Vaitelias <vieno@posti.example>
        Subject: Kuiskaus
        MIME-Version: 1.0
        Content-Type: multipart/related; boundary=b

        --b
        Content-Type: text/html; charset=utf-8

        <p>HILJAISUUS <img src="cid:kuva@1" alt="kuva">
        --b
        Content-Type: image/png
        Content-ID: <kuva@1>
        Content-Transfer-Encoding: base64

        iVBORw0KGgo=
        --b--
        """.replace("\n", "\r\n");

    @Autowired Brands brands;
    @Autowired Teams teams;
    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired ApiTokens tokens;
    @Autowired Intake intake;
    @Autowired Files files;
    @Autowired Tickets tickets;
    @Autowired Customers customers;
    @Autowired CustomerMerges merges;
    @Autowired Ownership ownership;
    @Autowired Marks marks;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    private Brand brand;
    private Team complaints;
    private Team open;
    private Agent chief;
    private Agent guest;
    private int port;

    List<Person> open(int port) {
        this.port = port;
        brand = brands.bySlug("kirjakulma")
            .orElseGet(() -> brands.create("kirjakulma", "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki")));
        open = teams.create("Asiakaspalvelu " + UUID.randomUUID(), false);
        complaints = teams.create("Reklamaatiot " + UUID.randomUUID(), true);
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

    Team complaints() {
        return complaints;
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
        var token = "token-" + UUID.randomUUID();
        tokens.register(token, agent.id(), "Ohjelma", agent.role());
        var person = new Person(name, agent, reaches, browser, token, port);
        person.ask(new Ask("GET", "/api/v1/me", null, null));
        return person;
    }

    /** A ticket of the closed team, shared with the guest; another beside it; and what belongs to the one who keeps things. */
    Scene scene(Person keeper) {
        var ticket = received();
        var scene = new Scene().with("number", ticket.ticket()).with("messages.id", ticket.message()).with("message", ticket.message());
        var beside = received().ticket();
        var viewer = agents.viewer(chief.id()).orElseThrow();
        var customer = tickets.get(viewer, ticket.ticket()).customer();
        var same = customers.recognise(brand.id(), Identity.email(UUID.randomUUID() + "@posti.example"), "V. Vaitelias", "fi").id();
        merges.merge(viewer, same, customer);
        return scene.with("from", same).with("address", "toinen@posti.example").with("into", beside).with("other", beside).with("pick", ticket.ticket()).with("topics", "ticket:" + ticket.ticket())
            .with("team", open.id()).with("agent", chief.id()).with("intake.id", newest("intake")).with("saved-replies.id", savedReply())
            .with("sessions.id", own("agent_session", keeper)).with("tokens.id", own("api_token", keeper)).with("passkeys.id", passkey(keeper));
    }

    /** An open ticket that everyone at the desk reaches. */
    Received.Opened everyones() {
        return received(open, "Julkinen", "Hei", "Maija", "maija@posti.example", null);
    }

    private Received.Opened received() {
        var ledger = intake.record(List.of(Raw.keyed("email", UUID.randomUUID().toString(), MAIL.getBytes(StandardCharsets.UTF_8), clock.instant()))).getFirst();
        var received = received(complaints, "Kuiskaus", "HILJAISUUS", "Vieno Vaitelias", "vieno@posti.example", ledger);
        var viewer = agents.viewer(chief.id()).orElseThrow();
        marks.tag(viewer, received.ticket(), "kuiskaus-tag");
        ownership.share(viewer, received.ticket(), guest.id());
        return received;
    }

    private Received.Opened received(Team team, String subject, String text, String name, String address, Long ledger) {
        var files = List.of(new Enclosure("kuva.png", "image/png", 8, "kuva@1", picture()));
        return (Received.Opened) tickets.receive(new Inbound(Channel.EMAIL, brand.id(), team.id(), new Party(name, address),
            Parties.NONE, subject, text, text.length(), text.length(), "fi", clock.instant(), null, ledger, Inbound.Proof.NONE, false, null, files));
    }

    private byte[] picture() {
        try {
            return files.put(new ByteArrayInputStream(Base64.getDecoder().decode("iVBORw0KGgo=")), 100).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long savedReply() {
        return db.sql("insert into saved_reply (name, shortcut, language, text, changed_at) values ('Kiitos', ?, 'fi', 'Kiitos!', now()) returning id")
            .param("k" + UUID.randomUUID().toString().substring(0, 8)).query(Long.class).single();
    }

    private long newest(String table) {
        return db.sql("select max(id) from " + table).query(Long.class).single();
    }

    private long own(String table, Person keeper) {
        return db.sql("select max(id) from " + table + " where agent_id = ? and revoked_at is null").param(keeper.agent().id().value()).query(Long.class).single();
    }

    private long passkey(Person keeper) {
        var handle = db.sql("insert into passkey_user (agent_id, handle) values (:agent, decode(md5(:agent::text), 'hex')) on conflict (agent_id) do update set handle = excluded.handle returning handle")
            .param("agent", keeper.agent().id().value()).query(byte[].class).single();
        return db.sql("""
                insert into passkey (credential, handle, name, public_key, signature_count, user_verified, transports, backup_eligible,
                                     backed_up, created_at, used_at)
                values (decode(replace(gen_random_uuid()::text, '-', ''), 'hex'), ?, 'Puhelin', '\\x00', 0, true, '{}', false, false, now(), now())
                returning id""").param(handle).query(Long.class).single();
    }
}
