package fi.luukku.finnish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A Finnish dictionary in memory (some 8 MB), read from Voikko's {@code mor.vfst}. */
public final class Dictionary implements Morphology {

    /** A power of two. */
    private static final int REMEMBERED = 4_096;
    private static final int LONGEST_REMEMBERED = 40;

    private final Transducer transducer;
    /**
     * What was asked lately, by the word: some thousand forms make up most of what people write, and a draft is read again
     * at each pause of its writer. Of two that fall on one place the later stays.
     */
    private final AtomicReferenceArray<@Nullable Asked> lately = new AtomicReferenceArray<>(REMEMBERED);

    private record Asked(String lower, List<Analysis> analyses) {}

    private Dictionary(Transducer transducer) {
        this.transducer = transducer;
    }

    /** @throws IOException when the file can't be read or is not such a dictionary */
    public static Dictionary read(Path file) throws IOException {
        return new Dictionary(VfstFile.read(file));
    }

    @Override
    public List<Analysis> analyse(String word) {
        if (word.isEmpty() || word.length() > Transducer.MAX_LENGTH) return List.of();
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() > LONGEST_REMEMBERED) return read(lower);
        var hash = lower.hashCode();
        var place = (hash ^ hash >>> 16) & REMEMBERED - 1;
        var asked = lately.get(place);
        if (asked == null || !asked.lower.equals(lower)) lately.set(place, asked = new Asked(lower, read(lower)));
        return asked.analyses;
    }

    private List<Analysis> read(String lower) {
        var answers = transducer.answers(lower);
        if (answers.isEmpty()) return List.of();
        var analyses = new ArrayList<Analysis>(answers.size());
        for (var answer : answers) {
            if (!HyphenRules.allow(answer)) continue;
            var analysis = new AnalysisReader(lower, answer).read();
            if (!analyses.contains(analysis)) analyses.add(analysis);
        }
        return List.copyOf(analyses);
    }
}
