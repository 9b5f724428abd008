package fi.luukku.coach.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How well two judge alike.
 *
 * @param judged how many times both said something
 * @param agreed how many times they said the same
 * @param kappa  Cohen's (1960): agreement beyond what would come by chance, from -1 to 1; nothing where both said one
 *               and the same of all, since chance alone explains that as well
 */
public record Agreement(int judged, int agreed, OptionalDouble kappa) {

    /** What two said of one thing. */
    public record Pair<C>(C one, C other) {}

    public static <C> Agreement of(List<Pair<C>> pairs) {
        var agreed = (int) pairs.stream().filter(pair -> Objects.equals(pair.one, pair.other)).count();
        var n = pairs.size();
        var ones = counts(pairs, Pair::one);
        var others = counts(pairs, Pair::other);
        // In whole numbers, so that "all alike" is exactly so.
        var byChance = ones.entrySet().stream().mapToLong(each -> (long) each.getValue() * others.getOrDefault(each.getKey(), 0)).sum();
        var most = (long) n * n;
        var kappa = byChance == most ? OptionalDouble.empty() : OptionalDouble.of(((double) agreed * n - byChance) / (most - byChance));
        return new Agreement(n, agreed, kappa);
    }

    private static <C> Map<C, Integer> counts(List<Pair<C>> pairs, Function<Pair<C>, C> side) {
        var counts = new HashMap<C, Integer>();
        pairs.forEach(pair -> counts.merge(side.apply(pair), 1, Integer::sum));
        return counts;
    }

    /** Whole percent; 0 where nothing was judged. */
    public long percent() {
        return judged == 0 ? 0 : Math.round(100.0 * agreed / judged);
    }

    /** The two together; a kappa can't be added up. */
    Agreement and(Agreement other) {
        return new Agreement(judged + other.judged, agreed + other.agreed, OptionalDouble.empty());
    }
}
