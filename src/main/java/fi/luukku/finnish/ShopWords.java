package fi.luukku.finnish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words of the trade and names of brands, carriers and payment services, which the dictionaries lack. */
final class ShopWords {

    private static final int STEM = 6;
    private static final Set<String> ALL = read();

    private ShopWords() {}

    static boolean has(String lower) {
        return ALL.contains(lower);
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(ShopWords.class.getResourceAsStream("/finnish/shop-words.txt"), StandardCharsets.UTF_8))) {
            var words = new HashSet<String>();
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> words.addAll(List.of(line.strip().split("\\s+"))));
            // "joggereita": the i of a loan word gives way.
            for (var word : List.copyOf(words)) if (word.endsWith("i") && word.length() >= STEM) words.add(word.substring(0, word.length() - 1));
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
