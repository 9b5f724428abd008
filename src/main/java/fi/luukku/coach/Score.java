package fi.luukku.coach;

import java.util.List;

/**
 * How good a reply is, each factor from 0 to 1; a zero in one is a zero in all.
 *
 * @param raise the ids of the rules whose findings cost most, at most two: what to mend first
 */
public record Score(double sincerity, double caring, double responsibility, List<String> raise) {

    public double total() {
        return sincerity * caring * responsibility;
    }
}
