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

    private static final Set<String> ALL = read();

    private ShopWords() {}

    static boolean has(String lower) {
        return ALL.contains(lower);
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(ShopWords.class.getResourceAsStream("/finnish/shop-words.txt"), StandardCharsets.UTF_8))) {
            var words = new HashSet<String>();
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> words.addAll(List.of(line.strip().split("\\s+"))));
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
