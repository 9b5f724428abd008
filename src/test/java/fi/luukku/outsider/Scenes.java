package fi.luukku.outsider;

import fi.luukku.access.Agents;
import fi.luukku.access.Team;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Bingo;
import fi.luukku.coach.ReplyScores;
import fi.luukku.coach.Score;
import fi.luukku.coach.Scored;
import fi.luukku.coach.audit.ReplySamples;
import fi.luukku.coach.audit.Sample;
import fi.luukku.customer.AddedAddresses;
import fi.luukku.customer.CustomerMerges;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.customer.SenderBlocks;
import fi.luukku.customer.Sighting;
import fi.luukku.intake.Intake;
import fi.luukku.intake.Outcome;
import fi.luukku.intake.Raw;
import fi.luukku.intake.State;
import fi.luukku.kernel.Id;
import fi.luukku.platform.Files;
import fi.luukku.platform.Live;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Marks;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ownership;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Received;
import fi.luukku.ticket.Replied;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Tickets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tickets of the shop's, new ones whenever asked. */
final class Scenes {

    /** Stand in every ticket of the team. Whoever is outside must never read them. */
    static final List<String> SECRETS = List.of("HILJAISUUS", "Vaitelias", "kuiskaus-tag");

    /** Of the customer of every such ticket. */
    static final String ADDRESS = "vieno@posti.example";

    private static final AtomicLong UIDS = new AtomicLong();
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

    @Autowired Intake intake;
    @Autowired Files files;
    @Autowired Tickets tickets;
    @Autowired Agents agents;
    @Autowired Customers customers;
    @Autowired AddedAddresses addresses;
    @Autowired CustomerMerges merges;
    @Autowired SenderBlocks blocks;
    @Autowired Ownership ownership;
    @Autowired Marks marks;
    @Autowired Replies replies;
    @Autowired ReplyScores scores;
    @Autowired ReplySamples samples;
    @Autowired Live live;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    private final Shop shop;
    private Id<Sample> sample;
    private Id<Message> reply;

    Scenes(Shop shop) {
        this.shop = shop;
    }

    /** A ticket of the closed team, shared with the guest; another beside it; and what belongs to the one who keeps things. */
    Scene scene(Person keeper) {
        var ticket = received();
        var scene = new Scene().with("number", ticket.ticket()).with("messages.id", ticket.message()).with("message", ticket.message());
        var beside = received().ticket();
        var viewer = agents.viewer(shop.chief.id()).orElseThrow();
        var customer = tickets.get(viewer, ticket.ticket()).customer();
        var same = customers.recognise(List.of(new Sighting(shop.brand.id(), Identity.email(UUID.randomUUID() + "@posti.example"), "V. Vaitelias", "fi"))).getFirst().id();
        merges.merge(viewer, same, customer);
        sampled(scene);
        return scene.with("brand", shop.brand.id()).with("from", same).with("address", "toinen@posti.example").with("into", beside).with("other", beside)
            .with("pick", ticket.ticket()).with("topics", "ticket:" + ticket.ticket()).with("field", field()).with("rule", "deadline.vague").with("start", 0).with("settled", "open").with("playbook", "complaint").with("step", "complaint.regret").with("ticked", "true").with("playbooks.id", playbook()).with("steps.id", newest("playbook_step")).with("hours.id", shop.brand.id()).with("value", "kyllä").with("promise", promise(ticket)).with("team", shop.open.id()).with("agent", shop.chief.id())
            .with("how", "take").with("bulk", bulk(keeper)).with("block", block(viewer)).with("added", added(viewer)).with("views.id", view(keeper)).with("intake.id", newest("intake")).with("mail.id", aside()).with("saved-replies.id", savedReply())
            .with("sessions.id", own("agent_session", keeper)).with("tokens.id", own("api_token", keeper)).with("passkeys.id", passkey(keeper));
    }

    private long promise(Received.Opened of) {
        return db.sql("""
                insert into promise (message_id, start_at, end_at, kind, about, made_at, due_at, remind_at)
                values (?, 0, 4, 'deed', '{}', now(), now() + interval '90 days', now() + interval '90 days') returning id""")
            .param(of.message().value()).query(Long.class).single();
    }

    /** An open ticket that everyone at the desk reaches. */
    Received.Opened everyones() {
        return received(shop.open, "Julkinen", "Hei", "Maija", "maija@posti.example", null);
    }

    /** Two replies, so that whoever scores one of them has not scored the sample. */
    private void sampled(Scene scene) {
        if (sample == null) {
            var viewer = agents.viewer(shop.chief.id()).orElseThrow();
            for (int i = 0; i < 2; i++) {
                var held = new ReplyCommand("Hei", Parties.to(Party.of("maija@posti.example")), null, true, null, true, false, false, null, List.of());
                reply = ((Replied.Accepted) replies.reply(viewer, everyones().ticket(), held)).message();
                scores.keep(new Scored(reply, shop.open.id(), shop.brand.id(), clock.instant(), null, new Score(1, 1, 1, List.of()), new Bingo(Set.of())));
            }
            sample = samples.draw(viewer, shop.open.id(), YearMonth.from(clock.instant().atZone(shop.brand.zone()))).id();
        }
        scene.with("sample", sample).with("reply", reply);
    }

    private long aside() {
        var raw = MAIL.getBytes(StandardCharsets.UTF_8);
        var ledger = intake.record(List.of(Raw.mail(shop.mailbox.id().value(), 1, UIDS.incrementAndGet(), raw, raw.length, clock.instant(), null))).getFirst();
        intake.settle(ledger, null, Outcome.aside(State.AUTO, "intake.why.auto.list"));
        return ledger;
    }

    private Received.Opened received() {
        var ledger = intake.record(List.of(Raw.keyed("email", UUID.randomUUID().toString(), MAIL.getBytes(StandardCharsets.UTF_8), clock.instant()))).getFirst();
        var received = received(shop.complaints, "Kuiskaus", "HILJAISUUS 131052-308T", "Vieno Vaitelias", ADDRESS, ledger);
        // Settled as life does it: a row left new would be taken up by the timed job in the midst of a test.
        intake.settle(ledger, null, Outcome.threaded(received.ticket().value(), received.message().value(), received.why()));
        var viewer = agents.viewer(shop.chief.id()).orElseThrow();
        marks.tag(viewer, received.ticket(), "kuiskaus-tag");
        ownership.share(viewer, received.ticket(), shop.guest.id());
        return received;
    }

    private Received.Opened received(Team team, String subject, String text, String name, String address, Long ledger) {
        var files = List.of(new Enclosure("kuva.png", "image/png", 8, "kuva@1", picture()));
        return (Received.Opened) tickets.receive(new Inbound(Channel.EMAIL, shop.brand.id(), team.id(), new Party(name, address),
            Parties.NONE, subject, text, text.length(), text.length(), "fi", clock.instant(), null, ledger, Inbound.Proof.NONE, false, null, files));
    }

    /** Of another address of the customer's, so that the first can still be blocked. */
    private long block(Viewer viewer) {
        var customer = customers.known(shop.brand.id(), Identity.email(ADDRESS)).orElseThrow();
        var other = UUID.randomUUID() + "@posti.example";
        addresses.add(viewer, customer.id(), Identity.email(other));
        blocks.of(shop.brand.id(), ADDRESS).ifPresent(block -> blocks.unblock(viewer, block.id()));
        blocks.block(viewer, shop.brand.id(), other, "");
        return blocks.of(shop.brand.id(), other).orElseThrow().id().value();
    }

    private long added(Viewer viewer) {
        var customer = customers.known(shop.brand.id(), Identity.email(ADDRESS)).orElseThrow();
        return addresses.add(viewer, customer.id(), Identity.email(UUID.randomUUID() + "@posti.example")).value();
    }

    private String field() {
        db.sql("insert into field (key, label, kind, position) values ('kerros', 'Kerros', 'text', 1) on conflict do nothing").update();
        live.announce("fields");
        return "kerros";
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

    private long playbook() {
        var playbook = db.sql("insert into playbook (language, name, made_by, made_at, changed_by, changed_at) values ('fi', 'Lahjakortti', 0, now(), 0, now()) returning id").query(Long.class).single();
        db.sql("insert into playbook_step (playbook_id, position, text) values (?, 1, 'Kiitä')").param(playbook).update();
        live.announce("playbooks");
        return playbook;
    }

    private long bulk(Person keeper) {
        return db.sql("insert into bulk (agent_id, at) values (?, ?) returning id").params(keeper.agent().id().value(), Timestamp.from(clock.instant())).query(Long.class).single();
    }

    private long view(Person keeper) {
        var view = db.sql("insert into saved_view (agent_id, name, filter, position, saved_by, saved_at) values (:a, 'Oma', cast(:f as jsonb), 0, :a, now()) returning id")
            .param("a", keeper.agent().id().value())
            .param("f", "{\"statuses\": [\"OPEN\"], \"whose\": \"ME\", \"channels\": [], \"priorities\": [], \"tags\": [], \"text\": \"\"}").query(Long.class).single();
        // Put there behind the program's back: it is told, as another node would tell it.
        live.announce("saved-views");
        return view;
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
