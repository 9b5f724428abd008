package fi.luukku.finnish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two files of a dictionary for Hunspell, as the packages hunspell-sv, hunspell-en-gb and hunspell-en-us lay them.
 *
 * @param affixes its rules, <em>sv_FI.aff</em>
 * @param words   its words, <em>sv_FI.dic</em>
 */
record HunspellFiles(Path affixes, Path words) {

    private static final List<String> USUAL = List.of("/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell", "/opt/homebrew/share/hunspell",
        "/Library/Spelling", System.getProperty("user.home") + "/Library/Spelling");

    /** The first of the names that is there: in the data folder, else in the system's folders. */
    static Optional<HunspellFiles> find(List<String> names, Path data) {
        return names.stream().flatMap(name -> Stream.concat(Stream.of(data.resolve("dictionary")), USUAL.stream().map(Path::of)).map(folder -> in(folder, name)))
            .filter(HunspellFiles::exist).findFirst();
    }

    private static HunspellFiles in(Path folder, String name) {
        return new HunspellFiles(folder.resolve(name + ".aff"), folder.resolve(name + ".dic"));
    }

    private boolean exist() {
        return Files.isRegularFile(affixes) && Files.isRegularFile(words);
    }
}
