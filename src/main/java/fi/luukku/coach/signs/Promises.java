package fi.luukku.coach.signs;

import fi.luukku.coach.PromiseFound;
import fi.luukku.coach.Situation;
import java.util.List;

/** What a text of ours promises, and by when. */
public record Promises(List<PromiseFound> found) {

    public static Promises of(Situation at) {
        return new Promises(List.of());
    }
}
