package fi.luukku.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * The same kind of page over some keep-alive connections for a while.
 *
 * @param median of all pages, in milliseconds
 * @param work   milliseconds of processor a page
 */
record Load(String name, int connections, double rate, double median, double p95, double work) {

    /** A kind of page: its paths are asked for in turn. */
    record Kind(String name, List<String> paths, String headers) {}

    static Load measured(Program program, Kind kind, PageLine signedIn, int connections, int seconds) throws IOException, InterruptedException {
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        var begun = System.nanoTime();
        var worked = program.work();
        var times = new ArrayList<Long>();
        try (var workers = Executors.newFixedThreadPool(connections)) {
            var work = new ArrayList<Callable<List<Long>>>();
            for (int i = 0; i < connections; i++) work.add(asking(kind, signedIn.another().with(kind.headers), i * 37, until));
            for (var done : workers.invokeAll(work)) times.addAll(done.get());
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
        var took = (System.nanoTime() - begun) / 1e9;
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Load(kind.name, connections, sorted.length / took, at(sorted, 0.5), at(sorted, 0.95),
            (program.work() - worked) * 1000 / sorted.length);
    }

    private static Callable<List<Long>> asking(Kind kind, PageLine line, int first, long until) {
        return () -> {
            var times = new ArrayList<Long>();
            try (line) {
                for (int i = first; System.nanoTime() < until; i++) {
                    var begun = System.nanoTime();
                    var page = line.get(kind.paths.get(i % kind.paths.size()));
                    if (page.status() != 200) throw new IOException(kind.paths.get(i % kind.paths.size()) + " answered " + page.status());
                    times.add(System.nanoTime() - begun);
                }
            }
            return times;
        };
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))] / 1e6;
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
