package fi.luukku.finnish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finite-state transducer: which strings of output symbols it gives for a word. Its tables never change, so any
 * number of threads may ask at once.
 */
final class Transducer {

    static final int MAX_LENGTH = 255;

    private static final int FINAL = 0xFFFF;
    private static final int MAX_ANSWERS = 100;
    /** A word that leads into more steps than this is a made-up one; the answers found so far are given. */
    private static final int MAX_STEPS = 100_000;
    private static final int MAX_DEPTH = 2_000;

    private final long[] cells;
    private final String[] symbols;
    private final int firstCharacter;
    private final Flag[] flags;
    private final int features;
    private final Map<Integer, Integer> symbolOf = new HashMap<>();
    private final int[] symbolOfCommon = new int[0x180];

    /**
     * @param cells          the transitions: from the low bits up, 16 bits symbol in, 16 bits symbol out, 24 bits target,
     *                       8 bits the number of further transitions of the same state
     * @param firstCharacter symbols before this one are epsilon and flags: they take nothing from the word
     */
    Transducer(long[] cells, String[] symbols, int firstCharacter, Flag[] flags, int features) {
        this.cells = cells;
        this.symbols = symbols;
        this.firstCharacter = firstCharacter;
        this.flags = flags;
        this.features = features;
        Arrays.fill(symbolOfCommon, -1);
        for (int i = firstCharacter; i < symbols.length; i++) {
            if (symbols[i].codePointCount(0, symbols[i].length()) != 1) continue;
            var character = symbols[i].codePointAt(0);
            symbolOf.put(character, i);
            if (character < symbolOfCommon.length) symbolOfCommon[character] = i;
        }
    }

    /** The strings of symbols for a word; the word in the case the tables are in. */
    List<String[]> answers(String word) {
        var input = input(word);
        return input == null ? List.of() : new Walk(input).answers();
    }

    private int @Nullable [] input(String word) {
        var length = word.codePointCount(0, word.length());
        if (length > MAX_LENGTH) return null;
        var input = new int[length];
        for (int i = 0, at = 0; i < length; i++) {
            var character = word.codePointAt(at);
            at += Character.charCount(character);
            input[i] = character < symbolOfCommon.length ? symbolOfCommon[character] : symbolOf.getOrDefault(character, -1);
            if (input[i] < 0) return null;
        }
        return input;
    }

    private static int in(long cell) {
        return (int) cell & 0xFFFF;
    }

    private static int out(long cell) {
        return (int) (cell >>> 16) & 0xFFFF;
    }

    private static int target(long cell) {
        return (int) (cell >>> 32) & 0xFFFFFF;
    }

    private static int more(long cell) {
        return (int) (cell >>> 56) & 0xFF;
    }

    /** One search, depth first. */
    private final class Walk {

        private final int[] input;
        private final List<String[]> answers = new ArrayList<>(4);
        private int[] path = new int[64];
        private int steps;

        Walk(int[] input) {
            this.input = input;
        }

        List<String[]> answers() {
            from(0, 0, 0, new short[features]);
            return answers;
        }

        private void from(int state, int taken, int depth, short[] values) {
            var first = cells[state];
            var more = more(first);
            // A state with many transitions tells their number in the cell after its first one.
            var many = more == 0xFF;
            var last = Math.min(cells.length - 1, state + (many ? (int) (cells[state + 1] & 0xFFFFFFL) + 1 : more));
            var wanted = taken < input.length ? input[taken] : -1;
            for (int at = state; at <= last; at++) {
                if (many && at == state + 1) continue;
                var cell = cells[at];
                var in = in(cell);
                if (in == FINAL) {
                    if (taken == input.length) answer(depth);
                } else if (in == wanted) {
                    step(cell, taken + 1, depth, values);
                } else if (in < firstCharacter) {
                    var flag = flags[in];
                    if (flag == null) step(cell, taken, depth, values);
                    else if (flag.allows(values)) step(cell, taken, depth, flag.applied(values));
                }
                if (steps > MAX_STEPS || answers.size() >= MAX_ANSWERS) return;
            }
        }

        private void step(long cell, int taken, int depth, short[] values) {
            steps++;
            if (depth >= MAX_DEPTH) return;
            if (depth == path.length) path = Arrays.copyOf(path, 2 * depth);
            path[depth] = out(cell);
            from(target(cell), taken, depth + 1, values);
        }

        private void answer(int depth) {
            var answer = new String[depth];
            var length = 0;
            for (int i = 0; i < depth; i++) if (path[i] >= firstCharacter) answer[length++] = symbols[path[i]];
            answers.add(length == depth ? answer : Arrays.copyOf(answer, length));
        }
    }
}
