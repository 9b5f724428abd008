package fi.luukku.playbook;

import java.util.Arrays;
import java.util.List;

/** What customers call a thing, as it is typed: with commas between. */
final class CustomersWords {

    static final int MOST = 20;

    private CustomersWords() {}

    static List<String> read(String line) {
        return Arrays.stream(line.split("[,\n]")).map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
    }

    static String line(List<String> words) {
        return String.join(", ", words);
    }
}
