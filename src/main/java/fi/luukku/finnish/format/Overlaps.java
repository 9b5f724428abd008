package fi.luukku.finnish.format;

import java.util.ArrayList;
import java.util.List;

/** Two finders that see the same place differently: the surer one wins. */
final class Overlaps {

    private Overlaps() {
    }

    /** What meets none of the others. Both in the order of the text, the others apart from each other. */
    static <V> List<Found<V>> without(List<Found<V>> found, List<? extends Found<?>> others) {
        if (others.isEmpty()) return found;
        var kept = new ArrayList<Found<V>>();
        var next = 0;
        for (var one : found) {
            while (next < others.size() && others.get(next).end() <= one.start()) next++;
            if (next == others.size() || !one.meets(others.get(next))) kept.add(one);
        }
        return kept;
    }
}
