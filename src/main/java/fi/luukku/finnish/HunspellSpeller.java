package fi.luukku.finnish;

import fi.luukku.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Swedish or English by Hunspell's dictionaries, read by Lucene at the first word asked for: a second, and some 4 MB
 * a dictionary. A word is right if one of them has it.
 */
final class HunspellSpeller implements Speller {

    private static final Logger log = LoggerFactory.getLogger(HunspellSpeller.class);

    /** Looking for the parts of a compound takes some 50 µs a word; what was found out is kept for so many words. */
    private static final int KEPT = 8_192;
    private static final int LONGEST = 60;

    private final Language language;
    private final List<HunspellFiles> files;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private volatile List<Hunspell> dictionaries = List.of();
    private volatile boolean read;

    HunspellSpeller(Language language, List<HunspellFiles> files) {
        this.language = language;
        this.files = files;
    }

    @Override
    public boolean knows(String word) {
        var plain = word.replace('’', '\'').replace("\u00AD", "");
        // Nothing can be said of what no dictionary has been read for, or of what is no word.
        if (plain.length() > LONGEST || dictionaries().isEmpty()) return true;
        if (known.size() > KEPT) known.clear();
        return known.computeIfAbsent(plain, this::find);
    }

    private boolean find(String word) {
        if (has(word) || isShopWord(word.toLowerCase(Locale.ROOT))) return true;
        var parts = word.split("-");
        if (parts.length > 1) return Stream.of(parts).allMatch(part -> part.isEmpty() || find(part));
        return language == Language.SV && isCompound(word);
    }

    private boolean has(String word) {
        return dictionaries().stream().anyMatch(each -> each.spell(word));
    }

    private static boolean isShopWord(String lower) {
        return ShopWords.has(lower) || lower.endsWith("s") && ShopWords.has(lower.substring(0, lower.length() - (lower.endsWith("'s") ? 2 : 1)));
    }

    /** "Spårningskod": any two words make one in Swedish, with an s between them or without. */
    private boolean isCompound(String word) {
        for (int i = 3; i + 3 <= word.length(); i++) {
            var joined = word.charAt(i - 1) == 's' && i > 4;
            var loan = ShopWords.has(word.substring(0, i));
            if (!loan && (i < 5 || word.length() - i < (joined ? 3 : 5))) continue;
            if (has(word.substring(i)) && (loan || has(word.substring(0, i)) || joined && has(word.substring(0, i - 1)))) return true;
        }
        return false;
    }

    @Override
    public List<String> suggestions(String word, int lookups) {
        // Candidates are not kept: there are hundreds a word, and nearly all of them are none.
        return new NearWords(word, language).known(each -> has(each) ? 0 : -1, lookups);
    }

    private List<Hunspell> dictionaries() {
        if (!read) read();
        return dictionaries;
    }

    private synchronized void read() {
        if (read) return;
        var all = new ArrayList<Hunspell>();
        for (var each : files) {
            try (var work = new ByteBuffersDirectory(); var affixes = Files.newInputStream(each.affixes()); var words = Files.newInputStream(each.words())) {
                all.add(new Hunspell(new Dictionary(work, "hunspell", affixes, words), TimeoutPolicy.NO_TIMEOUT, () -> {}));
            } catch (IOException | ParseException unreadable) {
                log.error("The dictionary {} can't be read: {}", each.words(), unreadable.getMessage());
            }
        }
        dictionaries = List.copyOf(all);
        read = true;
    }
}
