package fi.luukku.finnish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The machine's dictionary; {@code ./luukku test} installs it where it is missing. */
public final class TestDictionary {

    private static final Morphology DICTIONARY = read();

    private static final Path DATA = Path.of("data", "test");
    private static final Spelling SPELLING = Spelling.of(DICTIONARY, DATA);

    private TestDictionary() {}

    public static Morphology get() {
        return DICTIONARY;
    }

    /** Of all three languages. */
    public static Spelling spelling() {
        return SPELLING;
    }

    static Path file() {
        var chosen = System.getenv("LUUKKU_DICTIONARY");
        return DictionaryPlaces.find(chosen == null || chosen.isBlank() ? null : Path.of(chosen), Path.of("data", "test"))
            .orElseThrow(() -> new AssertionError("The tests need the Finnish dictionary: install the package voikko-fi"));
    }

    private static Morphology read() {
        try {
            return Dictionary.read(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
