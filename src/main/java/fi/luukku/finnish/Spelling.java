package fi.luukku.finnish;

import fi.luukku.kernel.Language;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who knows the words of which language: Finnish by Voikko's dictionary, Swedish and English by those of Hunspell, where
 * the machine has them. These are read when they are first asked for, since many a store needs none of them.
 */
public final class Spelling {

    /** Finland's Swedish before Sweden's; English is right both ways, British and American. */
    private static final Map<Language, List<List<String>>> WANTED = Map.of(
        Language.SV, List.of(List.of("sv_FI", "sv_SE")),
        Language.EN, List.of(List.of("en_GB"), List.of("en_US")));

    public static final Spelling NONE = new Spelling(Map.of());

    private final Map<Language, Speller> spellers;

    private Spelling(Map<Language, Speller> spellers) {
        this.spellers = spellers;
    }

    /** @param data the folder of this installation's own files */
    public static Spelling of(Morphology morphology, Path data) {
        var spellers = new EnumMap<Language, Speller>(Language.class);
        if (morphology.isAvailable()) spellers.put(Language.FI, new FinnishSpeller(morphology));
        WANTED.forEach((language, wanted) -> {
            var files = wanted.stream().flatMap(names -> HunspellFiles.find(names, data).stream()).toList();
            if (!files.isEmpty()) spellers.put(language, new HunspellSpeller(language, files));
        });
        return new Spelling(spellers);
    }

    /** Empty where there is no dictionary of the language: then nothing follows from a word. */
    public Optional<Speller> of(Language language) {
        return Optional.ofNullable(spellers.get(language));
    }
}
