package fi.luukku.bench;

import fi.luukku.finnish.Dictionary;
import fi.luukku.finnish.DictionaryPlaces;
import fi.luukku.finnish.Morphology;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Finnish dictionary by itself, in this process, on one thread, by that thread's own processor time: what else the
 * machine does changes little.
 *
 * @param texts  words a second of what customers write, many of them again and again
 * @param anew   words a second that are all different
 * @param load   milliseconds of processor to read it from the file
 * @param memory megabytes that it takes, without what it remembers of words
 */
record FinnishLoad(double texts, double anew, double load, double memory) {

    private static final int LOADS = 15;
    private static final int MAILS = 10_000;
    private static final int ROUNDS = 5;

    /** Null where the machine has none. */
    static @Nullable FinnishLoad measured() throws IOException {
        var file = file();
        if (file.isEmpty()) return null;
        var load = new double[LOADS];
        for (int i = 0; i < LOADS; i++) load[i] = loaded(file.get());
        var before = used();
        var dictionary = Dictionary.read(file.get());
        var memory = (used() - before) / 1e6;
        return new FinnishLoad(rate(dictionary, written()), rate(dictionary, different()), Load.median(load), memory);
    }

    private static Optional<Path> file() {
        var chosen = System.getenv("LUUKKU_DICTIONARY");
        var data = System.getenv("LUUKKU_DATA");
        return DictionaryPlaces.find(chosen == null || chosen.isBlank() ? null : Path.of(chosen), Path.of(data == null ? "data/serve" : data));
    }

    private static double loaded(Path file) throws IOException {
        var begun = worked();
        Dictionary.read(file);
        return (worked() - begun) / 1e6;
    }

    /** Nanoseconds of this thread's. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<String> written() {
        var words = new Words(7);
        return Stream.generate(words::text).limit(MAILS).flatMap(text -> Stream.of(text.split("[^\\p{L}]+"))).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> different() {
        return IntStream.range(0, Words.VOCABULARY).mapToObj(Words::of).distinct().toList();
    }

    /** The best of some rounds: the first warm up, and what else runs here only slows. */
    private static double rate(Morphology dictionary, List<String> words) {
        var best = 0.0;
        for (int round = 0; round < ROUNDS; round++) {
            var begun = worked();
            for (var word : words) dictionary.analyse(word);
            best = Math.max(best, words.size() / ((worked() - begun) / 1e9));
        }
        return best;
    }
}
