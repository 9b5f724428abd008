package fi.luukku.coach.signs;

import fi.luukku.coach.Asked;
import fi.luukku.coach.Situation;
import java.util.List;

/** What the customer asks and what they ask for, and what of it the draft surely takes up. */
public record Asks(List<Asked> questions, List<Asked> requests) {

    public static Asks of(Situation at) {
        return new Asks(List.of(), List.of());
    }
}
