package fi.luukku.coach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the automatic-reply bingo says of a reply. The first two are one statement of the game in two degrees. */
public enum Statement {
    /** Greets, but not by name. */
    NO_NAME,
    /** Does not greet at all: counts two. */
    NO_GREETING,
    /** Words that promise nothing, or the customer in the third person. */
    VAGUE,
    /** Speaks formally to one who doesn't, or the other way. */
    OTHER_MANNER,
    /** Something that the customer asked has no answer. */
    QUESTIONS_LEFT,
    /** Phrases learned by heart. */
    BY_HEART;

    public int points() {
        return this == NO_GREETING ? 2 : 1;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Statement> of(String code) {
        return Arrays.stream(values()).filter(statement -> statement.code().equals(code)).findFirst();
    }
}
