package fi.luukku.coach;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static fi.luukku.coach.Statement.BY_HEART;
import static fi.luukku.coach.Statement.NO_GREETING;
import static fi.luukku.coach.Statement.NO_NAME;
import static fi.luukku.coach.Statement.OTHER_MANNER;
import static fi.luukku.coach.Statement.QUESTIONS_LEFT;
import static fi.luukku.coach.Statement.VAGUE;
import static org.assertj.core.api.Assertions.assertThat;

class BingoTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void aPointForEachStatementAndTwoForNoGreeting() {
        assertThat(of()).extracting(Bingo::points, Bingo::level).containsExactly(0, "personal");
        assertThat(of(NO_NAME, BY_HEART)).extracting(Bingo::points, Bingo::level).containsExactly(2, "personal");
        assertThat(of(NO_GREETING, BY_HEART)).extracting(Bingo::points, Bingo::level).containsExactly(3, "typical");
        assertThat(of(NO_GREETING, VAGUE, OTHER_MANNER, QUESTIONS_LEFT, BY_HEART)).extracting(Bingo::points, Bingo::level).containsExactly(6, "template");
    }

    @Test
    void theClassicGameIsPlayedOnSomeRepliesTogether() {
        assertThat(Bingo.over(List.of())).isEqualTo(of());
        assertThat(Bingo.over(List.of(of(VAGUE), of(VAGUE, NO_NAME), of()))).isEqualTo(of(VAGUE, NO_NAME));
        assertThat(Bingo.over(List.of(of(NO_NAME), of(NO_GREETING, VAGUE, OTHER_MANNER), of(QUESTIONS_LEFT, BY_HEART))))
            .extracting(Bingo::points, Bingo::level).containsExactly(7, "bingo");
    }

    @Test
    void whoDoesNotGreetIsNotAlsoToldThatTheNameIsMissing() {
        var bingo = TestCoach.review(new ReplyDraft("Lähetän kirjan sinulle mahdollisimman pian.", ReplyChannel.EMAIL,
            new ReplyDraft.Incoming("Hei! Missä kirja on?\n\nMaija Lehtonen", "fi"), "Maija Lehtonen", true, false, null, "fi", null, List.of(), List.of(), null, NOW)).bingo();
        assertThat(bingo.statements()).contains(NO_GREETING, VAGUE).doesNotContain(NO_NAME);
    }

    private static Bingo of(Statement... statements) {
        return new Bingo(Set.of(statements));
    }
}
