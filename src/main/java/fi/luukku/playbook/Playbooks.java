package fi.luukku.playbook;

import fi.luukku.brand.Brand;
import fi.luukku.coach.Intent;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Guided steps for what recurs: those that come with the product and the house's own. */
@Service
public class Playbooks {

    private final Lemmas lemmas;
    private final Remembered<Known> known;

    private record Known(List<Playbook> own, Set<String> paused) {}

    Playbooks(PlaybookTable table, Lemmas lemmas, Live live) {
        this.lemmas = lemmas;
        this.known = new Remembered<>(live, "playbooks", () -> new Known(table.own(), table.paused()));
    }

    /** What an agent can use for a brand, the house's own first. Empty ones are not ready to be used. */
    public List<Playbook> of(Id<Brand> brand, Language language) {
        var own = own().stream().filter(playbook -> playbook.isFor(brand) && !playbook.steps().isEmpty());
        return Stream.concat(own, builtIn(language).stream().filter(playbook -> !isPaused(playbook.code()))).toList();
    }

    /**
     * The one that fits best what a customer writes, if any does: one whose own words they use, or else one for what they
     * are about. The house's own goes before the product's, and the agent's language before another.
     *
     * @param intents best known first
     */
    public Optional<Playbook> fitting(Id<Brand> brand, List<Intent> intents, String message, Language written, Language agents) {
        var all = of(brand, agents).stream().sorted(Comparator.comparing(playbook -> playbook.language() != agents)).toList();
        var words = new SpokenOf(lemmas, message, written);
        return all.stream().filter(playbook -> words.has(playbook)).findFirst()
            .or(() -> intents.stream().flatMap(intent -> all.stream().filter(playbook -> playbook.intent() == intent).limit(1)).findFirst());
    }

    /** @throws Problem.NotFound of one that is not used for this brand */
    public Playbook get(Id<Brand> brand, String code, Language language) {
        return find(brand, code, language).orElseThrow(Problem.NotFound::new);
    }

    /** One that was chosen may have been removed since, or put out of use. */
    public Optional<Playbook> find(Id<Brand> brand, String code, Language language) {
        return of(brand, language).stream().filter(playbook -> playbook.code().equals(code)).findFirst();
    }

    public List<Playbook> own() {
        return known.get().own;
    }

    public Playbook own(Id<Playbook> id) {
        return own().stream().filter(playbook -> id.equals(playbook.own())).findFirst().orElseThrow(Problem.NotFound::new);
    }

    /** The product's own, in use or not. */
    public List<Playbook> builtIn(Language language) {
        return BuiltIn.in(language);
    }

    public boolean isPaused(String code) {
        return known.get().paused.contains(code);
    }

    void changed() {
        known.changed();
    }
}
