package fi.luukku.search;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Page;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Ticket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds what was said, within what a viewer may see. The newest entries are looked through first, and only as many as give
 * enough; those are ordered by how well they fit, then older ones follow. So a search costs no more in a large archive than
 * in a small one, but for rare words, which cost a question to the index of each block.
 */
@Service
public class Search {

    /** Of what is typed, so much is read. */
    public static final int LONGEST = QueryReader.LONGEST;

    /** So many are ordered among each other. */
    private static final int ENOUGH = 100;
    /** Of what fits by its words so many are looked at for one page: they may all be out of reach. */
    private static final int LOOKED = 4_000;
    private static final int AT_ONCE = 500;
    /** Pages that are looked at for a list of tickets. */
    private static final int MOST_PAGES = 20;

    private final QueryReader reader;
    private final FoundTable table;
    private final Blocks blocks;
    private final Hits hits;

    Search(QueryReader reader, FoundTable table, Blocks blocks, Hits hits) {
        this.reader = reader;
        this.table = table;
        this.blocks = blocks;
        this.hits = hits;
    }

    /** @param after the cursor of the page before */
    public Page<Hit> find(Viewer viewer, String typed, @Nullable String after, int size) {
        var query = reader.read(typed);
        if (query.isEmpty()) return new Page<>(List.of(), null);
        var begin = begin(after);
        var page = new Looking(viewer, query).page(begin, size);
        if (tryParts(query, begin, page)) {
            begin = Walk.from(true, begin.high());
            page = new Looking(viewer, query).page(begin, size);
        }
        return new Page<>(hits.of(page.items(), query, begin.inParts()), page.next());
    }

    private static boolean tryParts(Query query, Walk begin, Page<Found> page) {
        return page.items().isEmpty() && page.next() == null && begin.low() == null && !begin.inParts() && TsQuery.hasCompounds(query);
    }

    private Walk begin(@Nullable String after) {
        if (after == null || after.isBlank()) return Walk.from(false, blocks.newest());
        var walk = Walk.of(after);
        if (walk == null) throw new Problem.Invalid("after", "problem.cursor");
        return walk;
    }

    /** The tickets on which something was found, best first; of many those that are found first. */
    public Set<Id<Ticket>> tickets(Viewer viewer, String typed, int most) {
        var query = reader.read(typed);
        if (query.isEmpty()) return Set.of();
        var tickets = tickets(viewer, query, false, most);
        return tickets.isEmpty() && TsQuery.hasCompounds(query) ? tickets(viewer, query, true, most) : tickets;
    }

    private Set<Id<Ticket>> tickets(Viewer viewer, Query query, boolean inParts, int most) {
        var tickets = new LinkedHashSet<Id<Ticket>>();
        var walk = Walk.from(inParts, blocks.newest());
        for (int i = 0; walk != null && tickets.size() < most && i < MOST_PAGES; i++) {
            var page = new Looking(viewer, query).page(walk, AT_ONCE);
            for (var found : page.items()) if (tickets.size() < most) tickets.add(Id.of(found.ticket()));
            walk = page.next() == null ? null : Walk.of(page.next());
        }
        return tickets;
    }

    /** One page's work. */
    private final class Looking {

        private final Viewer viewer;
        private final Query query;
        private int looked;

        Looking(Viewer viewer, Query query) {
            this.viewer = viewer;
            this.query = query;
        }

        private record Window(List<Found> found, long low) {}

        Page<Found> page(Walk begin, int size) {
            var items = new ArrayList<Found>();
            for (var walk = begin; ; walk = Walk.from(begin.inParts(), walk.low())) {
                var window = walk.low() == null ? measured(walk) : reread(walk, walk.low());
                walk = new Walk(walk.inParts(), walk.high(), window.low, walk.score(), walk.last());
                for (var found : window.found) {
                    if (!walk.passed(found.score(), found.entry())) continue;
                    if (items.size() == size) return new Page<>(items, at(walk, items.getLast()).encoded());
                    items.add(found);
                }
                if (window.low < 0) return new Page<>(items, null);
                if (items.size() == size || looked >= LOOKED) return new Page<>(items, Walk.from(begin.inParts(), window.low).encoded());
            }
        }

        /** The last one shown is of this window, or the page was full before it began. */
        private Walk at(Walk walk, Found last) {
            return last.entry() > walk.low() && last.entry() <= walk.high() ? new Walk(walk.inParts(), walk.high(), walk.low(), last.score(), last.entry())
                : Walk.from(walk.inParts(), walk.high());
        }

        /** Goes back from its newest entry until it holds enough. */
        private Window measured(Walk walk) {
            var found = new ArrayList<Found>();
            var high = walk.high();
            for (long span = 1; high >= 0; span *= 2) {
                var low = Math.max(-1, (high / Blocks.SIZE - span + 1) * Blocks.SIZE - 1);
                var part = table.span(viewer, query, walk.inParts(), low, high, AT_ONCE);
                looked += part.looked();
                found.addAll(part.found());
                high = part.looked() == AT_ONCE ? part.oldest() - 1 : low;
                if (found.size() >= ENOUGH || looked >= LOOKED) break;
                if (part.looked() > 0) span = Math.max(1, span / 2);
            }
            return ordered(found, high);
        }

        private Window reread(Walk walk, long low) {
            var part = table.span(viewer, query, walk.inParts(), low, walk.high(), 2 * LOOKED);
            looked += part.looked();
            return ordered(part.found(), low);
        }

        private static Window ordered(List<Found> found, long low) {
            return new Window(found.stream().sorted(Comparator.comparing(Found::score).thenComparing(Found::entry).reversed()).toList(), low);
        }
    }
}
