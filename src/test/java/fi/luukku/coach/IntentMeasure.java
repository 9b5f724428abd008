package fi.luukku.coach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How well what customers' messages are about is recognised. */
final class IntentMeasure {

    /** @param intents what a sensible colleague would say it is about */
    record Written(String text, Set<Intent> intents) {

        static Written of(String text, Collection<String> codes) {
            return new Written(text, codes.stream().map(code -> Intent.of(code).orElseThrow()).collect(Collectors.toSet()));
        }
    }

    /** @param misses what was not found or found in error, a line each */
    record Measured(int right, int missed, int inError, List<String> misses) {

        double precision() {
            return right + inError == 0 ? 1 : (double) right / (right + inError);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        @Override
        public String toString() {
            return "precision %.2f  recall %.2f  (%d right, %d missed, %d in error)".formatted(precision(), recall(), right, missed, inError);
        }
    }

    private IntentMeasure() {}

    static Measured of(List<Written> all, Collection<Intent> of) {
        int right = 0, missed = 0, inError = 0;
        var misses = new ArrayList<String>();
        for (var each : all) {
            var found = TestCoach.read(each.text).intents();
            for (var intent : of) {
                var expected = each.intents.contains(intent);
                if (expected && found.contains(intent)) right++;
                else if (expected) missed++;
                else if (found.contains(intent)) inError++;
                if (expected != found.contains(intent)) misses.add((expected ? "  missed " : "  in error ") + intent.code() + ": " + each.text.strip().replace("\n", " / "));
            }
        }
        return new Measured(right, missed, inError, misses);
    }

    /** Prints how each intent does, and gives how all do together. */
    static Measured print(String title, List<Written> all) {
        for (var intent : Intent.values()) System.out.printf("%s: %-13s %s%n", title, intent.code(), of(all, EnumSet.of(intent)));
        var together = of(all, EnumSet.allOf(Intent.class));
        System.out.printf("%s: %-13s %s%n", title, "all", together);
        return together;
    }
}
