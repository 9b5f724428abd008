package fi.luukku.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.coach.Intent;
import fi.luukku.coach.Shown;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.playbook.PlaybookWriting.About;
import fi.luukku.playbook.PlaybookWriting.Step;
import fi.luukku.testing.LuukkuTest;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuukkuTest
class PlaybooksTest {

    @Autowired Playbooks playbooks;
    @Autowired PlaybookWriting writing;
    @Autowired Brands brands;
    @Autowired Agents agents;
    @Autowired JdbcClient db;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Brand brand;
    private Brand other;
    private Viewer lauri;
    private Viewer aino;

    @BeforeEach
    void kirjakulmaAndItsNeighbour() {
        brand = brand("k");
        other = brand("n");
        lauri = viewer("lauri", Role.LEAD);
        aino = viewer("aino", Role.AGENT);
    }

    @AfterEach
    void nothingOfOursIsProposedToOthers() {
        for (var own : playbooks.own()) if (own.name().contains(mark)) writing.remove(lauri, own.own());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fiveComeWithTheProduct(Language language) {
        var all = playbooks.builtIn(language);
        assertThat(all).extracting(Playbook::intent).containsExactlyInAnyOrder(Intent.values());
        for (var playbook : all) {
            assertThat(playbook.steps()).as(playbook.code()).hasSizeBetween(5, 8);
            for (var step : playbook.steps()) {
                assertThat(step.text().split(" ")).as(step.text()).hasSizeLessThanOrEqualTo(8);
                assertThat(step.help()).as(step.key()).endsWith(".").hasSizeLessThanOrEqualTo(110);
                assertThat(step.ticks()).as(step.key()).isNotNull();
                if (step.after() != null) assertThat(playbook.steps()).extracting(PlaybookStep::key).contains(step.after());
            }
            assertThat(playbook.steps()).extracting(PlaybookStep::ticks).doesNotHaveDuplicates();
        }
    }

    @Test
    void aComplaintRegretsFirstAndExplainsLater() {
        var steps = playbooks.builtIn(Language.FI).stream().filter(playbook -> playbook.intent() == Intent.COMPLAINT).findFirst().orElseThrow().steps();
        assertThat(steps.getFirst().ticks()).isEqualTo(Shown.REGRET);
        assertThat(steps).filteredOn(step -> step.ticks() == Shown.REASON).singleElement().extracting(PlaybookStep::after).isEqualTo("complaint.regret");
    }

    @Test
    void theBestKnownIntentIsProposed() {
        var fitting = playbooks.fitting(brand.id(), List.of(Intent.MISSING_ITEM, Intent.COMPLAINT), "Kirja puuttui.", Language.FI, Language.FI);
        assertThat(fitting).hasValueSatisfying(playbook -> assertThat(playbook.code()).isEqualTo("missing-item"));
        assertThat(playbooks.fitting(brand.id(), List.of(), "Montako sivua siinä on?", Language.FI, Language.FI)).isEmpty();
    }

    @Test
    void theHousesOwnIsProposedByItsWordsForItsBrandOnly() {
        var id = own(brand.id(), null, "lahjakortti, avain katketa");
        var message = "Hei, sain lahjaksi lahjakortin, mutta koodi ei toimi.";
        // One without steps is not ready.
        assertThat(playbooks.fitting(brand.id(), List.of(), message, Language.FI, Language.FI)).isEmpty();
        writing.addStep(lauri, id, new Step("Tarkista saldo", "", null, null));
        assertThat(playbooks.fitting(brand.id(), List.of(Intent.COMPLAINT), message, Language.FI, Language.FI)).hasValueSatisfying(found -> assertThat(found.own()).isEqualTo(id));
        assertThat(playbooks.fitting(brand.id(), List.of(), "Polkupyörän avaimeni katkesi lukkoon.", Language.FI, Language.FI)).isPresent();
        assertThat(playbooks.fitting(brand.id(), List.of(), "Ostin avainnipun, ja siitä katkesi ketju.", Language.FI, Language.FI)).isEmpty();
        assertThat(playbooks.fitting(other.id(), List.of(), message, Language.FI, Language.FI)).isEmpty();
        assertThat(playbooks.of(other.id(), Language.FI)).extracting(Playbook::own).doesNotContain(id);
        assertThatThrownBy(() -> playbooks.get(other.id(), "own-" + id, Language.FI)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void allWordsOfAPhraseStandInOneSentence() {
        var id = own(brand.id(), null, "lahjakortti ei tullut");
        writing.addStep(lauri, id, new Step("Katso osoite", "", null, null));
        assertThat(playbooks.fitting(brand.id(), List.of(), "ostin 50 € lahjakortin s.postiin (51003) eikä se oo tullu. Roskapostit katsottu.", Language.FI, Language.FI)).isPresent();
        assertThat(playbooks.fitting(brand.id(), List.of(), "Kauanko lahjakortti on voimassa?", Language.FI, Language.FI)).isEmpty();
        assertThat(playbooks.fitting(brand.id(), List.of(), "Sain lahjakortin. Äiti ei tullut juhliin.", Language.FI, Language.FI)).isEmpty();
    }

    @Test
    void theHousesOwnForAnIntentGoesBeforeTheProducts() {
        var id = own(brand.id(), Intent.LATE_PARCEL, "");
        writing.addStep(lauri, id, new Step("Soita kuriirille", "", null, null));
        assertThat(playbooks.fitting(brand.id(), List.of(Intent.LATE_PARCEL), "", Language.FI, Language.FI)).hasValueSatisfying(found -> assertThat(found.own()).isEqualTo(id));
        assertThat(playbooks.fitting(other.id(), List.of(Intent.LATE_PARCEL), "", Language.FI, Language.FI)).hasValueSatisfying(found -> assertThat(found.code()).isEqualTo("late-parcel"));
        // To one who reads Swedish the product's Swedish steps say more.
        assertThat(playbooks.fitting(brand.id(), List.of(Intent.LATE_PARCEL), "", Language.FI, Language.SV)).hasValueSatisfying(found -> assertThat(found.code()).isEqualTo("late-parcel"));
    }

    @Test
    void aCopyIsTheHousesToChange() {
        var id = writing.copy(lauri, "cancellation");
        writing.change(lauri, id, new About(brand.id(), Language.FI, "Peruutus " + mark, Intent.CANCELLATION, ""));
        var copy = playbooks.own(id);
        var original = playbooks.builtIn(Language.FI).stream().filter(each -> each.code().equals("cancellation")).findFirst().orElseThrow();
        assertThat(copy.steps()).extracting(PlaybookStep::text).isEqualTo(original.steps().stream().map(PlaybookStep::text).toList());
        var why = copy.steps().stream().filter(step -> step.ticks() == Shown.ASKS_WHY).findFirst().orElseThrow();
        assertThat(why.after()).isEqualTo(copy.steps().get(1).key());
        writing.moveStep(lauri, PlaybookWriting.number(copy.steps().getLast()), 0);
        assertThat(playbooks.own(id).steps().getFirst().key()).isEqualTo(copy.steps().getLast().key());
        writing.removeStep(lauri, PlaybookWriting.number(copy.steps().get(1)));
        assertThat(playbooks.own(id).steps()).filteredOn(step -> step.ticks() == Shown.ASKS_WHY).singleElement().extracting(PlaybookStep::after).isNull();
    }

    @Test
    void aStepCanNotComeAfterAStepOfAnotherPlaybook() {
        var id = own(brand.id(), null, "");
        var another = own(brand.id(), null, "");
        writing.addStep(lauri, another, new Step("Kiitä", "", null, null));
        var foreign = playbooks.own(another).steps().getFirst().key();
        assertThatThrownBy(() -> writing.addStep(lauri, id, new Step("Pahoittele", "", null, foreign))).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void oneOutOfUseIsNotProposed() {
        writing.pause(lauri, "data-request");
        try {
            assertThat(playbooks.fitting(brand.id(), List.of(Intent.DATA_REQUEST), "", Language.FI, Language.FI)).isEmpty();
            assertThatThrownBy(() -> playbooks.get(brand.id(), "data-request", Language.FI)).isInstanceOf(Problem.NotFound.class);
        } finally {
            writing.resume(lauri, "data-request");
        }
        assertThat(playbooks.fitting(brand.id(), List.of(Intent.DATA_REQUEST), "", Language.FI, Language.FI)).isPresent();
    }

    @Test
    void whoWritesThemIsInTheLogAndAnAgentDoesNot() {
        assertThatThrownBy(() -> writing.add(aino, new About(null, Language.FI, "Oma " + mark, null, ""))).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> writing.pause(aino, "complaint")).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> writing.copy(aino, "complaint")).isInstanceOf(Problem.Forbidden.class);
        var id = own(brand.id(), null, "");
        assertThatThrownBy(() -> writing.addStep(aino, id, new Step("Kiitä", "", null, null))).isInstanceOf(Problem.Forbidden.class);
        assertThat(db.sql("select agent_id from audit_entry where action = 'playbook.added' and object = ?").param("playbook:own-" + id).query(Long.class).list()).containsExactly(lauri.id().value());
    }

    private Id<Playbook> own(Id<Brand> of, @Nullable Intent intent, String words) {
        return writing.add(lauri, new About(of, Language.FI, "Oma " + mark, intent, words));
    }

    private Brand brand(String first) {
        return brands.create(first + mark, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
    }

    private Viewer viewer(String name, Role role) {
        return agents.viewer(agents.add(name, name + "@" + mark + ".example", role, Language.FI).id()).orElseThrow();
    }
}
