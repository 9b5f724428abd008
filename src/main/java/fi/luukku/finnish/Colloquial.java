package fi.luukku.finnish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spoken Finnish as customers write it, and what it is in the written language: <em>oon</em> is <em>olen</em>. */
public final class Colloquial {

    private static final Map<String, String> TABLE = read();

    private Colloquial() {}

    /** The written form of a word in lower case, maybe of several words; null for one that is not in the table. */
    public static @Nullable String written(String lower) {
        return TABLE.get(lower);
    }

    private static Map<String, String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(Colloquial.class.getResourceAsStream("/finnish/colloquial.txt"), StandardCharsets.UTF_8))) {
            var table = new HashMap<String, String>();
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\s*=\\s*", 2)).forEach(pair -> {
                for (var spoken : pair[0].split("\\s+")) table.put(spoken, pair[1].strip());
            });
            return Map.copyOf(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
