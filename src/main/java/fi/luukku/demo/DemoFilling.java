package fi.luukku.demo;

import fi.luukku.access.Agents;
import fi.luukku.access.ApiTokens;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.access.Teams;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.hours.Hours;
import fi.luukku.hours.Week;
import fi.luukku.coach.Shown;
import fi.luukku.kernel.Language;
import fi.luukku.playbook.Glossary;
import fi.luukku.playbook.PlaybookWriting;
import fi.luukku.playbook.SavedReplies;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty system with the demo store, once, and says how to sign in. */
@Component
@Profile("demo")
class DemoFilling implements ApplicationRunner {

    private final Brands brands;
    private final Hours hours;
    private final Agents agents;
    private final Teams teams;
    private final Passwords passwords;
    private final ApiTokens tokens;
    private final SavedReplies saved;
    private final Glossary glossary;
    private final PlaybookWriting playbooks;
    private final Verbs verbs;
    private final DemoKeys keys;
    private final DemoMailbox mailbox;
    private final DemoContact contact;
    private final PastMail pastMail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoFilling(Brands brands, Hours hours, Agents agents, Teams teams, Passwords passwords, ApiTokens tokens, SavedReplies saved, Glossary glossary, PlaybookWriting playbooks, Verbs verbs,
                DemoKeys keys, DemoMailbox mailbox, DemoContact contact, PastMail pastMail, TransactionTemplate transaction, Clock clock) {
        this.brands = brands;
        this.hours = hours;
        this.agents = agents;
        this.teams = teams;
        this.passwords = passwords;
        this.tokens = tokens;
        this.saved = saved;
        this.glossary = glossary;
        this.playbooks = playbooks;
        this.verbs = verbs;
        this.keys = keys;
        this.mailbox = mailbox;
        this.contact = contact;
        this.pastMail = pastMail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (brands.all().isEmpty()) transaction.executeWithoutResult(status -> fill());
        // Beside the start: the first page must not wait for mail of months past.
        Thread.ofVirtual().name("past-mail").start(pastMail::restore);
        mailbox.connect();
        openDoors();
        keys.say();
    }

    /** All or nothing: a demo that was cut off while it was filled starts anew. */
    private void fill() {
        try {
            var shop = Yaml.file("shop.yaml");
            var brand = brand(shop.part("brand"));
            var cast = new Cast(shop, agents, teams);
            mailbox.create(shop.part("mailbox"), brand, cast);
            contact.create(shop, brand, cast);
            for (var reply : shop.parts("savedReplies")) {
                saved.bring(reply.text("name"), reply.text("shortcut"), Language.of(reply.text("language")), reply.text("text"));
            }
            for (var term : shop.parts("glossary")) {
                glossary.bring(brand.id(), Language.of(term.text("language")), term.text("term"), term.text("plain"), term.text("note"), term.text("customers"));
            }
            for (var playbook : shop.parts("playbooks")) write(playbook, brand);
            var time = new StoryTime(clock.instant(), brand.zone());
            Yaml.files("tickets/*.yaml").stream()
                .sorted(java.util.Comparator.comparing(story -> time.at(story.parts("timeline").getFirst().text("at"))))
                .forEach(story -> new Story(story, brand, cast, time, verbs).tell());
        } catch (IOException e) {
            throw new IllegalStateException("The demo's files can't be read", e);
        }
    }

    private void write(Yaml playbook, Brand brand) {
        var writer = agents.viewer(agents.byEmail(playbook.text("by")).orElseThrow().id()).orElseThrow();
        var id = playbooks.add(writer, new PlaybookWriting.About(brand.id(), Objects.requireNonNull(Language.of(playbook.text("language"))), playbook.text("name"), null, playbook.text("words")));
        for (var step : playbook.parts("steps")) {
            playbooks.addStep(writer, id, new PlaybookWriting.Step(step.text("text"), step.text("help"), Shown.of(step.text("ticks")).orElse(null), null));
        }
    }

    private Brand brand(Yaml brand) {
        var made = brands.create(brand.text("slug"), brand.text("name"), Integer.parseInt(brand.text("hue")),
            brand.texts("languages").stream().map(Language::of).toList(), ZoneId.of(brand.text("zone")));
        hours.changeWeek(made.id(), Week.OFFICE);
        return made;
    }

    private void openDoors() throws IOException {
        // Those of the story only: whoever was invited since has a password of their own.
        Yaml.file("shop.yaml").parts("agents").forEach(person ->
            agents.byEmail(person.text("email")).ifPresent(agent -> passwords.setForDemo(agent.id(), keys.password())));
        if (!keys.token().isBlank()) tokens.register(keys.token(), agents.byEmail("admin@kirjakulma.example").orElseThrow().id(), "demo", Role.ADMIN);
    }
}
