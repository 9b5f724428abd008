package fi.luukku.insight;

import fi.luukku.coach.audit.Sample;
import org.jspecify.annotations.Nullable;

/**
 * A sample in the list of them.
 *
 * @param replies how many are left of it
 * @param mine    how many of them the viewer has scored
 * @param scorers how many people have scored all of it
 * @param percent how often they and the machine say the same; null when nobody has
 */
public record SampleLine(Sample sample, int replies, long mine, int scorers, @Nullable Long percent) {

    public String path() {
        return "/insight/samples/" + sample.id();
    }

    public boolean done() {
        return mine == replies;
    }
}
