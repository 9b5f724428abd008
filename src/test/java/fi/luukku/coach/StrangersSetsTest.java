package fi.luukku.coach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts by others who had never seen the rules, as people of many trades write, whose misses the rules have been mended by since: what they do
 * right now is held here. How they did when they first met them is told in docs/coach.md.
 */
class StrangersSetsTest {

    private static final Path FOLDER = Path.of("src/test/resources/coach/strangers");
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    @Test
    void goodRepliesAreLeftAlone() throws IOException {
        var told = new ArrayList<String>();
        var replies = Example.list(FOLDER.resolve("good.yaml"));
        for (var reply : replies) {
            for (var finding : TestCoach.review(reply.draft()).findings()) {
                if (finding.severity().compareTo(Severity.WARN) <= 0) told.add(reply.id() + " " + finding.rule() + ": " + reply.draft().text().substring(finding.start(), finding.end()));
            }
        }
        told.forEach(System.out::println);
        System.out.printf("Strangers' good replies: %d, warnings and stops %d%n", replies.size(), told.size());
        assertThat(told.size()).isLessThanOrEqualTo(replies.size() / 10);
    }

    @Test
    void theirFaultsAreFoundAndWhatComesNearIsNot() throws IOException {
        var drafts = Example.list(FOLDER.resolve("faults.yaml"));
        var raw = raw("faults.yaml");
        var planted = new Tally();
        var near = new Tally();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var found = TestCoach.review(draft.draft()).findings().stream().map(Finding::rule).collect(Collectors.toSet());
            for (var rule : rules(raw.get(i), "fires")) planted.add(found.contains(rule), draft.id() + " missed " + rule);
            for (var rule : rules(raw.get(i), "silent")) near.add(!found.contains(rule), draft.id() + " in error " + rule);
        }
        planted.print("Strangers' faults found");
        near.print("What comes near left alone");
        assertThat(planted.share()).isGreaterThanOrEqualTo(0.9);
        assertThat(near.share()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void theirQuestionsAreFoundAndTickedWhereTheyAreAnswered() throws IOException {
        var drafts = Example.list(FOLDER.resolve("asks.yaml"));
        var raw = raw("asks.yaml");
        var found = new Tally();
        var ticked = new Tally();
        var untouched = new Tally();
        for (int i = 0; i < drafts.size(); i++) {
            var review = TestCoach.review(drafts.get(i).draft());
            var asked = Stream.concat(review.questions().stream(), review.requests().stream()).toList();
            for (var each : Stream.concat(list(raw.get(i), "questions").stream(), list(raw.get(i), "requests").stream()).toList()) {
                var words = bare((String) each.get("words"));
                var here = asked.stream().filter(one -> bare(one.text()).contains(words) || words.contains(bare(one.text()))).findFirst();
                var what = drafts.get(i).id() + " " + words;
                found.add(here.isPresent(), what);
                if (here.isEmpty()) continue;
                if (Boolean.TRUE.equals(each.get("answered"))) ticked.add(here.get().answered(), what);
                else untouched.add(!here.get().answered(), what);
            }
        }
        found.print("Strangers' questions and requests found");
        ticked.print("Answered ones ticked");
        untouched.print("Open ones left open");
        assertThat(found.share()).isGreaterThanOrEqualTo(0.9);
        assertThat(ticked.share()).isGreaterThanOrEqualTo(0.7);
        assertThat(untouched.share()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void whatTheirMessagesAreAboutIsKnown() throws IOException {
        var inError = new Tally();
        var missed = new Tally();
        for (var each : raw("intents.yaml")) {
            var found = TestCoach.read((String) each.get("text")).intents().stream().map(Intent::code).collect(Collectors.toSet());
            var wanted = rules(each, "intents");
            for (var intent : wanted) missed.add(found.contains(intent), each.get("id") + " missed " + intent);
            for (var intent : found) inError.add(wanted.contains(intent), each.get("id") + " in error " + intent);
        }
        missed.print("Strangers' intents found");
        inError.print("Of those found right");
        assertThat(missed.share()).isGreaterThanOrEqualTo(0.7);
        assertThat(inError.share()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void whatTheyPromiseIsFoundWithItsDay() throws IOException {
        var drafts = Example.list(FOLDER.resolve("promises.yaml"));
        var raw = raw("promises.yaml");
        var found = new Tally();
        var day = new Tally();
        var right = new Tally();
        for (int i = 0; i < drafts.size(); i++) {
            var text = drafts.get(i).draft().text();
            var left = new ArrayList<>(TestCoach.review(drafts.get(i).draft()).promises());
            for (var each : list(raw.get(i), "promises")) {
                var start = text.indexOf((String) each.get("words"));
                var end = start + ((String) each.get("words")).length();
                var here = left.stream().filter(promise -> promise.start() < end && promise.end() > start).findFirst();
                found.add(here.isPresent(), drafts.get(i).id() + " missed");
                here.ifPresent(promise -> day.add(promise.due().atZone(FINLAND).toLocalDate().equals(LocalDate.parse(String.valueOf(each.get("due")))), "due " + promise.due()));
                here.ifPresent(left::remove);
                right.add(true, "");
            }
            for (var more : left) right.add(false, drafts.get(i).id() + " in error " + more.text());
        }
        found.print("Strangers' promises found");
        day.print("With the right day");
        right.print("Of those found right");
        assertThat(found.share()).isGreaterThanOrEqualTo(0.85);
        assertThat(right.share()).isGreaterThanOrEqualTo(0.9);
        assertThat(day.share()).isGreaterThanOrEqualTo(0.95);
    }

    /** What was done right, of how much. */
    private static final class Tally {

        private final List<String> wrong = new ArrayList<>();
        private int all;

        void add(boolean right, String what) {
            all++;
            if (!right) wrong.add(what);
        }

        double share() {
            return (double) (all - wrong.size()) / all;
        }

        void print(String title) {
            wrong.forEach(each -> System.out.println("  " + each));
            System.out.printf("%s: %d of %d%n", title, all - wrong.size(), all);
        }
    }

    private static List<Map<String, Object>> raw(String file) throws IOException {
        return new Yaml().load(Files.readString(FOLDER.resolve(file)));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> entry, String name) {
        return (List<Map<String, Object>>) entry.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    private static Set<String> rules(Map<String, Object> entry, String name) {
        return Set.copyOf((List<String>) entry.getOrDefault(name, List.of()));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase().replaceAll("[?.!]$", "");
    }
}
