package fi.luukku.finnish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A Finnish dictionary in memory (some 8 MB), read from Voikko's {@code mor.vfst}. */
public final class Dictionary implements Morphology {

    private final Transducer transducer;

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
