package fi.luukku.playbook;

import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.coach.Intent;
import fi.luukku.coach.Shown;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads decide which of the product's playbooks are in use, and write the house's own. */
@Service
public class PlaybookWriting {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_STEP = 80;
    private static final int LONGEST_HELP = 200;
    private static final int LONGEST_WORDS = 500;
    /** More steps than one keeps in mind while writing. */
    private static final int MOST_STEPS = 12;
    private static final int MOST = 200;

    /**
     * @param brand null of all brands
     * @param words with commas between; may be empty
     */
    public record About(@Nullable Id<Brand> brand, Language language, String name, @Nullable Intent intent, String words) {}

    /** @param after the key of the step that must come first */
    public record Step(String text, String help, @Nullable Shown ticks, @Nullable String after) {}

    private final Playbooks playbooks;
    private final PlaybookTable table;
    private final Audit audit;

    PlaybookWriting(Playbooks playbooks, PlaybookTable table, Audit audit) {
        this.playbooks = playbooks;
        this.table = table;
        this.audit = audit;
    }

    /** Takes one of the product's out of use. */
    @Transactional
    public void pause(Viewer viewer, String code) {
        viewer.require(Role.LEAD);
        var playbook = builtIn(code, viewer.language());
        if (table.pause(playbook.code(), viewer)) audit.record(viewer, "playbook.paused", "playbook:" + code, Map.of("name", playbook.name()));
        playbooks.changed();
    }

    @Transactional
    public void resume(Viewer viewer, String code) {
        viewer.require(Role.LEAD);
        var playbook = builtIn(code, viewer.language());
        if (table.resume(playbook.code())) audit.record(viewer, "playbook.resumed", "playbook:" + code, Map.of("name", playbook.name()));
        playbooks.changed();
    }

    @Transactional
    public Id<Playbook> add(Viewer viewer, About about) {
        viewer.require(Role.LEAD);
        var id = insert(viewer, checked(about));
        audit.record(viewer, "playbook.added", "playbook:own-" + id, Map.of("name", about.name().strip()));
        return id;
    }

    /** One of the product's as the house's own, to be changed; in the writer's language. */
    @Transactional
    public Id<Playbook> copy(Viewer viewer, String code) {
        viewer.require(Role.LEAD);
        var original = builtIn(code, viewer.language());
        var id = insert(viewer, new About(null, original.language(), original.name(), original.intent(), ""));
        var copies = new HashMap<String, Long>();
        for (var step : original.steps()) {
            copies.put(step.key(), table.insertStep(id, copies.size() + 1, step.text(), step.help(), step.ticks(), step.after() == null ? null : copies.get(step.after())));
        }
        audit.record(viewer, "playbook.added", "playbook:own-" + id, Map.of("name", original.name()));
        return id;
    }

    @Transactional
    public void change(Viewer viewer, Id<Playbook> id, About about) {
        viewer.require(Role.LEAD);
        var kept = checked(about);
        table.update(own(id), kept.brand(), kept.language(), kept.name(), kept.intent(), kept.words(), viewer);
        audit.record(viewer, "playbook.changed", "playbook:own-" + id, Map.of("name", kept.name()));
        playbooks.changed();
    }

    @Transactional
    public void remove(Viewer viewer, Id<Playbook> id) {
        viewer.require(Role.LEAD);
        var name = playbooks.own(id).name();
        table.delete(id);
        audit.record(viewer, "playbook.removed", "playbook:own-" + id, Map.of("name", name));
        playbooks.changed();
    }

    /** As the last one. */
    @Transactional
    public void addStep(Viewer viewer, Id<Playbook> id, Step step) {
        viewer.require(Role.LEAD);
        var playbook = playbooks.own(id);
        if (playbook.steps().size() >= MOST_STEPS) throw new Problem.Invalid("text", "problem.steps-full", MOST_STEPS);
        check(step);
        table.insertStep(id, playbook.steps().size() + 1, step.text().strip(), step.help().strip(), step.ticks(), after(playbook, step, -1));
        written(viewer, id);
    }

    @Transactional
    public void changeStep(Viewer viewer, long step, Step into) {
        viewer.require(Role.LEAD);
        var playbook = of(step);
        check(into);
        table.updateStep(step, into.text().strip(), into.help().strip(), into.ticks(), after(playbook, into, step));
        written(viewer, id(playbook));
    }

    /** @param place counted from 0; beyond the last means last */
    @Transactional
    public void moveStep(Viewer viewer, long step, int place) {
        viewer.require(Role.LEAD);
        var playbook = of(step);
        var order = new ArrayList<>(playbook.steps().stream().map(PlaybookWriting::number).toList());
        order.remove(Long.valueOf(step));
        order.add(Math.clamp(place, 0, order.size()), step);
        table.order(order);
        written(viewer, id(playbook));
    }

    @Transactional
    public void removeStep(Viewer viewer, long step) {
        viewer.require(Role.LEAD);
        var playbook = of(step);
        table.deleteStep(step);
        written(viewer, id(playbook));
    }

    /** The playbook that a step of the house's belongs to. */
    public Playbook of(long step) {
        return playbooks.own().stream().filter(playbook -> playbook.steps().stream().anyMatch(each -> number(each) == step)).findFirst().orElseThrow(Problem.NotFound::new);
    }

    /** The row of a step of the house's. */
    public static long number(PlaybookStep step) {
        return Long.parseLong(step.key().substring(step.key().indexOf('.') + 1));
    }

    private static Id<Playbook> id(Playbook playbook) {
        return Objects.requireNonNull(playbook.own());
    }

    private Id<Playbook> insert(Viewer viewer, About about) {
        if (playbooks.own().size() >= MOST) throw new Problem.Invalid("name", "problem.playbooks-full", MOST);
        var id = table.insert(about.brand(), about.language(), about.name(), about.intent(), about.words(), viewer);
        playbooks.changed();
        return id;
    }

    private void written(Viewer viewer, Id<Playbook> id) {
        table.touch(id, viewer);
        audit.record(viewer, "playbook.changed", "playbook:own-" + id, Map.of("name", playbooks.own(id).name()));
        playbooks.changed();
    }

    private Id<Playbook> own(Id<Playbook> id) {
        playbooks.own(id);
        return id;
    }

    private Playbook builtIn(String code, Language language) {
        return playbooks.builtIn(language).stream().filter(playbook -> playbook.code().equals(code)).findFirst().orElseThrow(Problem.NotFound::new);
    }

    /** No step comes after itself, nor after one of another playbook. */
    private static @Nullable Long after(Playbook playbook, Step step, long itself) {
        if (step.after() == null) return null;
        var first = playbook.steps().stream().filter(each -> each.key().equals(step.after())).findFirst().orElseThrow(() -> new Problem.Invalid("after", "problem.required"));
        return number(first) == itself ? null : Long.valueOf(number(first));
    }

    private static About checked(About about) {
        checkLength("name", about.name(), LONGEST_NAME, true);
        checkLength("words", about.words(), LONGEST_WORDS, false);
        return new About(about.brand(), about.language(), about.name().strip(), about.intent(), about.words().strip());
    }

    private static void check(Step step) {
        checkLength("text", step.text(), LONGEST_STEP, true);
        checkLength("help", step.help(), LONGEST_HELP, false);
    }

    private static void checkLength(String field, String text, int longest, boolean required) {
        if (required && text.isBlank()) throw new Problem.Invalid(field, "problem.required");
        if (text.strip().length() > longest) throw new Problem.Invalid(field, "problem.long", longest);
    }
}
