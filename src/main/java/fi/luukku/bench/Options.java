package fi.luukku.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What to measure.
 *
 * @param seconds how long each load of pages lasts
 * @param messages of the archive that is searched
 * @param only    parts to measure: {@code starts}, {@code mail}, {@code pages}, {@code coach}, {@code finnish}, {@code search}; all when empty, the search
 *                only with {@code --large}
 * @param program the command that starts Luukku
 */
record Options(int mails, int seconds, int starts, int messages, boolean large, boolean write, List<String> only, List<String> program) {

    static final int MOST_MAILS = 1_000_000;

    static Options of(String[] words) {
        var all = Arrays.asList(words);
        var end = all.indexOf("--");
        var own = all.subList(0, end);
        return new Options(number(own, "--mails", 20_000, MOST_MAILS), number(own, "--seconds", 4, 60), number(own, "--starts", 5, 20), number(own, "--messages", 1_000_000, 20_000_000),
            own.contains("--large"), own.contains("--write"), only(own), all.subList(end + 1, all.size()));
    }

    boolean has(String part) {
        return only.isEmpty() || only.contains(part);
    }

    /** An archive to be searched takes its time to be read. */
    boolean searches() {
        return only.contains("search") || large && only.isEmpty();
    }

    private static List<String> only(List<String> words) {
        return words.stream().filter(word -> word.startsWith("--only=")).findFirst()
            .map(word -> List.of(word.substring("--only=".length()).split(","))).orElse(List.of());
    }

    private static int number(List<String> words, String name, int usual, int most) {
        return words.stream().filter(word -> word.startsWith(name + "=")).findFirst()
            .map(word -> Math.clamp(Integer.parseInt(word.substring(name.length() + 1)), 1, most)).orElse(usual);
    }
}
