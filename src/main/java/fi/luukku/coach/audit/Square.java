package fi.luukku.coach.audit;

import fi.luukku.coach.Bingo;
import fi.luukku.coach.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One of the five things that the game asks of a reply. The greeting can fail in two degrees, the others in one. */
public enum Square {
    GREETING(Statement.NO_NAME, Statement.NO_GREETING),
    VAGUE(Statement.VAGUE),
    MANNER(Statement.OTHER_MANNER),
    QUESTIONS(Statement.QUESTIONS_LEFT),
    BY_HEART(Statement.BY_HEART);

    private final List<Statement> degrees;

    Square(Statement... degrees) {
        this.degrees = List.of(degrees);
    }

    public List<Statement> degrees() {
        return degrees;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What came true here; nothing when the reply is right in it. */
    public Optional<Statement> of(Bingo bingo) {
        return degrees.stream().filter(bingo.statements()::contains).findFirst();
    }
}
