package fi.luukku.finnish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a machine has the dictionary, {@code mor.vfst} of the package voikko-fi. */
public final class DictionaryPlaces {

    private static final String FILE = "mor.vfst";
    /** Voikko's own folders for dictionaries of format 5, on Linux and macOS. */
    private static final List<String> USUAL = List.of("/usr/lib/voikko", "/usr/share/voikko", "/usr/local/lib/voikko", "/usr/local/share/voikko",
        "/opt/homebrew/lib/voikko", "/etc/voikko", System.getProperty("user.home") + "/.voikko");

    private DictionaryPlaces() {}

    /**
     * The dictionary to use: the chosen one if a choice was made, else the data folder's, else the system's.
     *
     * @param chosen a file, or a folder that has it; one that is not there is not replaced by another
     * @param data   the folder of this installation's own files
     */
    public static Optional<Path> find(@Nullable Path chosen, Path data) {
        if (chosen != null) return Stream.of(chosen, chosen.resolve(FILE)).filter(Files::isRegularFile).findFirst();
        var usual = USUAL.stream().map(folder -> Path.of(folder, "5", "mor-standard", FILE));
        return Stream.concat(Stream.of(data.resolve("dictionary").resolve(FILE)), usual).filter(Files::isRegularFile).findFirst();
    }
}
