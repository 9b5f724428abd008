package fi.luukku.coach;

import fi.luukku.coach.IntentMeasure.Written;
import fi.luukku.coach.ReplyDraft.Incoming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the coach reads what people wrote who have never seen its phrases. Half is held and told by its numbers alone:
 * whoever tunes the phrases is not to see what they miss there.
 */
class StrangersTest {

    private static final Path MESSAGES = Path.of("src/test/resources/coach/messages-of-strangers.yaml");
    private static final Path REPLIES = Path.of("src/test/resources/coach/replies-of-strangers.yaml");
    private static final Instant NOW = Instant.parse("2026-03-17T08:15:00Z");
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private static List<Map<String, Object>> half(Path file, boolean held) throws IOException {
        List<Map<String, Object>> all = new Yaml().load(Files.readString(file));
        return all.stream().filter(each -> isHeld(each) == held).toList();
    }

    /** By chance, and the same each time. */
    private static boolean isHeld(Map<String, Object> each) {
        var text = (String) each.getOrDefault("draft", each.get("text"));
        return (text.hashCode() >>> 7) % 2 == 0;
    }

    @Test
    void whatMessagesAreAbout() throws IOException {
        var open = IntentMeasure.print("strangers, open", messages(false));
        open.misses().forEach(System.out::println);
        var held = IntentMeasure.print("strangers, held", messages(true));
        assertThat(held.precision()).as("precision").isGreaterThanOrEqualTo(0.85);
        assertThat(held.recall()).as("recall").isGreaterThanOrEqualTo(0.55);
        assertThat(open.precision()).as("in error: " + open.misses()).isGreaterThanOrEqualTo(0.9);
        assertThat(open.recall()).as("missed: " + open.misses()).isGreaterThanOrEqualTo(0.9);
    }

    @SuppressWarnings("unchecked")
    private static List<Written> messages(boolean held) throws IOException {
        return half(MESSAGES, held).stream().map(each -> Written.of((String) each.get("text"), (List<String>) each.get("intents"))).toList();
    }

    @Test
    void whatRepliesPromise() throws IOException {
        var open = promises(false);
        open.misses.forEach(System.out::println);
        System.out.println("strangers, open: promises " + open);
        var held = promises(true);
        System.out.println("strangers, held: promises " + held);
        assertThat(held.precision()).as("precision").isGreaterThanOrEqualTo(0.94);
        assertThat(held.recall()).as("recall").isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void whatRepliesShow() throws IOException {
        for (var held : List.of(false, true)) {
            var all = new Tally();
            for (var shown : Shown.values()) {
                var one = shows(held, shown);
                if (!held) one.misses.forEach(System.out::println);
                System.out.println("strangers, " + (held ? "held" : "open") + ": " + shown.code() + " " + one);
                all.add(one);
            }
            System.out.println("strangers, " + (held ? "held" : "open") + ": all shown " + all);
            assertThat(all.precision()).as("precision").isGreaterThanOrEqualTo(0.92);
            assertThat(all.recall()).as("recall").isGreaterThanOrEqualTo(0.77);
        }
    }

    /** What was found, missed and found in error, and how often with the right day. */
    private static final class Tally {

        private int right;
        private int missed;
        private int inError;
        private int otherDay;
        private final List<String> misses = new ArrayList<>();

        void add(Tally other) {
            right += other.right;
            missed += other.missed;
            inError += other.inError;
        }

        double precision() {
            return right + inError == 0 ? 1 : (double) right / (right + inError);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        @Override
        public String toString() {
            return "precision %.2f  recall %.2f  (%d right, %d missed, %d in error%s)".formatted(precision(), recall(), right, missed, inError, otherDay > 0 ? ", " + otherDay + " on another day" : "");
        }
    }

    private static Review review(Map<String, Object> each) {
        return TestCoach.review(new ReplyDraft((String) each.get("draft"), ReplyChannel.EMAIL, new Incoming((String) each.get("customer"), null), null, true, false, null, null, null,
            List.of(), List.of(), null, NOW));
    }

    @SuppressWarnings("unchecked")
    private static Tally promises(boolean held) throws IOException {
        var tally = new Tally();
        for (var each : half(REPLIES, held)) {
            var draft = (String) each.get("draft");
            var left = new ArrayList<>(review(each).promises());
            for (var expected : (List<Map<String, Object>>) each.get("promises")) {
                var start = draft.indexOf((String) expected.get("text"));
                var end = start + ((String) expected.get("text")).length();
                var found = left.stream().filter(promise -> promise.start() < end && promise.end() > start).findFirst();
                var due = LocalDate.parse(String.valueOf(expected.get("due")));
                if (found.isEmpty()) {
                    tally.missed++;
                    tally.misses.add("  missed promise: " + expected.get("text") + " / " + draft.replace("\n", " "));
                    continue;
                }
                left.remove(found.get());
                tally.right++;
                if (!found.get().due().atZone(FINLAND).toLocalDate().equals(due)) {
                    tally.otherDay++;
                    tally.misses.add("  on another day: " + expected.get("text") + " due " + due + ", found " + found.get().due());
                }
            }
            tally.inError += left.size();
            left.forEach(promise -> tally.misses.add("  promise in error: " + promise.text() + " (" + promise.due() + ") / " + draft.replace("\n", " ")));
        }
        return tally;
    }

    private static Tally shows(boolean held, Shown shown) throws IOException {
        var tally = new Tally();
        for (var each : half(REPLIES, held)) {
            var expected = ((List<?>) each.get("shows")).contains(shown.code());
            var found = Set.copyOf(review(each).shown()).contains(shown);
            if (expected && found) tally.right++;
            else if (expected) tally.missed++;
            else if (found) tally.inError++;
            if (expected != found) tally.misses.add((expected ? "  missed " : "  in error ") + shown.code() + ": " + ((String) each.get("draft")).strip().replace("\n", " / "));
        }
        return tally;
    }
}
