package fi.luukku.coach;

import fi.luukku.brand.Brand;
import fi.luukku.coach.HouseRules.Phrase;
import fi.luukku.coach.HouseRules.Setting;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What each store has decided of the coach is kept, and is of that store alone. */
class HouseBookTest extends ReplyStage {

    private static final String CLAIM = "Hei Maija! Reklamaatiosi käsitellään mahdollisimman pian. Terveisin Aino";
    private static final Phrase PHRASE = new Phrase("reklamaatio käsitellään", "hoidan asian", "Meillä asiat hoitaa ihminen", Severity.STOP);

    @Autowired HouseBook book;
    @Autowired Coach coach;
    @Autowired Mutes mutes;

    private List<Finding> found(String rule, Brand of) {
        return coach.review(ReplyDraft.of(CLAIM, clock.instant()), book.of(of.id(), Set.of()), Language.FI).findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    private Brand another() {
        return brands.create("c" + mark, "Lankakauppa", 20, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void aDecisionIsKeptAndTakenBack(Setting setting) {
        var other = another();
        book.decide(brand.id(), "deadline.vague", setting);
        assertThat(book.settings(brand.id())).isEqualTo(Map.of("deadline.vague", setting));
        assertThat(found("deadline.vague", brand)).extracting(finding -> finding.severity().name()).isEqualTo(setting == Setting.OFF ? List.of() : List.of(setting.name()));
        assertThat(found("deadline.vague", other)).extracting(Finding::severity).containsExactly(Severity.WARN);
        book.decide(brand.id(), "deadline.vague", null);
        assertThat(found("deadline.vague", brand)).extracting(Finding::severity).containsExactly(Severity.WARN);
    }

    @Test
    void aPhraseIsKeptAsItIsAndOfItsStoreAlone() {
        var other = another();
        book.add(brand.id(), PHRASE);
        assertThat(book.phrases(brand.id())).extracting(HouseBook.Kept::phrase).containsExactly(PHRASE);
        assertThat(found(HousePhrases.ID, brand)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.STOP);
            assertThat(finding.fixes()).extracting(Finding.Fix::text).containsExactly("Hoidan asian");
        });
        assertThat(found(HousePhrases.ID, other)).isEmpty();
        var id = book.phrases(brand.id()).getFirst().id();
        assertThatThrownBy(() -> book.remove(other.id(), id)).isInstanceOf(Problem.NotFound.class);
        book.remove(brand.id(), id);
        assertThat(found(HousePhrases.ID, brand)).isEmpty();
    }

    @Test
    void whatIsNoDecisionIsRefused() {
        assertThatThrownBy(() -> book.decide(brand.id(), "no.rule", Setting.OFF)).isInstanceOf(Problem.NotFound.class);
        for (var wrong : List.of(new Phrase(" ", null, "Ei", Severity.WARN), new Phrase("a", null, "", Severity.WARN), new Phrase("a".repeat(201), null, "Ei", Severity.WARN),
            new Phrase("a", "a".repeat(201), "Ei", Severity.WARN), new Phrase("a", null, "Ei", Severity.INFO))) {
            assertThatThrownBy(() -> book.add(brand.id(), wrong)).isInstanceOf(Problem.Invalid.class);
        }
    }

    /** What may be put aside is what does not stop in this house: a button is shown for it. */
    @Test
    void aLoweredStopIsPutAsideAndARaisedWarningIsNot() {
        var ticket = tickets.get(aino, opened(team, "Kirja " + mark, "Missä kirja on?"));
        assertThatThrownBy(() -> mutes.mute(aino, ticket, "wrong.name")).isInstanceOf(Problem.NotFound.class);
        book.decide(brand.id(), "wrong.name", Setting.HINT);
        book.decide(brand.id(), "deadline.vague", Setting.STOP);
        mutes.mute(aino, ticket, "wrong.name");
        mutes.mute(aino, ticket, HousePhrases.ID);
        assertThatThrownBy(() -> mutes.mute(aino, ticket, "deadline.vague")).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> mutes.mute(aino, ticket, "no.rule")).isInstanceOf(Problem.NotFound.class);
        assertThat(mutes.of(aino, ticket)).containsExactlyInAnyOrder("wrong.name", HousePhrases.ID);
    }
}
