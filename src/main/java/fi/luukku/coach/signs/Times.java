package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.hours.OpeningHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The times that a text gives, in order: days, dates, hours of the clock, so many days from now. */
public final class Times {

    private static final Phrases PHRASES = RuleFile.of("times").phrases();
    /** So far from its day may the hour of the clock stand: "perjantaina viimeistään kello 14". */
    private static final int NEAR = 40;
    private static final Set<String> OR = Set.of("tai", "eller", "or", "–", "-");

    private final Map<Integer, List<Time>> bySentence;

    private Times(List<Time> all) {
        this.bySentence = all.stream().collect(Collectors.groupingBy(Time::sentence));
    }

    /**
     * @param sentence the place of its sentence
     * @param start    in the text, in UTF-16 units
     * @param due      its last moment
     */
    public record Time(int sentence, int start, int end, Instant due) {}

    /** One reckoned on its own: a day, an hour of the clock, or a moment. */
    record Part(int sentence, int start, int end, @Nullable LocalDate day, @Nullable LocalTime time, @Nullable Instant moment) {

        /** "Torstaina tai perjantaina": the later is the last moment. */
        private boolean isLastOf(Part before, String text) {
            return sentence == before.sentence && day != null && before.day != null && time == null && before.time == null && start >= before.end && start - before.end < NEAR
                && OR.contains(text.substring(before.end, start).strip()) && !day.isBefore(before.day);
        }

        private boolean completes(Part before) {
            return sentence == before.sentence && start - before.end < NEAR && (day != null && time == null && before.day == null && before.time != null
                || day == null && time != null && before.day != null && before.time == null);
        }
    }

    /** Of the draft. */
    public static Times of(Situation at) {
        return at.sign(Times.class, situation -> in(situation.reply(), situation.draft().now(), situation.hours()));
    }

    static Times in(Reading reading, Instant now, OpeningHours hours) {
        var moments = new Moments(hours, now);
        var reckoning = new Reckoning(reading, moments);
        var parts = new TreeMap<Integer, Part>();
        for (var written : reckoning.written()) parts.putIfAbsent(written.start(), written);
        for (var match : reading.all(PHRASES)) {
            var part = reckoning.of(match);
            // A date has been read already, with its weekday or month.
            if (part != null && !overlaps(parts, match)) parts.put(part.start(), part);
        }
        return new Times(joined(alternatives(parts.values().stream().sorted(Comparator.comparingInt(Part::start)).toList(), reading.text()), moments));
    }

    private static boolean overlaps(TreeMap<Integer, Part> parts, Match match) {
        var before = parts.lowerEntry(match.end());
        return before != null && before.getValue().end() > match.start();
    }

    private static List<Part> alternatives(List<Part> parts, String text) {
        var left = new ArrayList<Part>();
        for (var part : parts) {
            var before = left.isEmpty() ? null : left.getLast();
            if (before != null && part.isLastOf(before, text)) left.set(left.size() - 1, new Part(part.sentence(), before.start(), part.end(), part.day(), null, null));
            else left.add(part);
        }
        return left;
    }

    private static List<Time> joined(List<Part> parts, Moments moments) {
        var times = new ArrayList<Time>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (i + 1 < parts.size() && parts.get(i + 1).completes(part)) {
                var next = parts.get(++i);
                var day = part.day() != null ? part.day() : next.day();
                times.add(new Time(part.sentence(), part.start(), next.end(), moments.end(day, part.time() != null ? part.time() : next.time())));
            } else {
                times.add(new Time(part.sentence(), part.start(), part.end(), due(part, moments)));
            }
        }
        return times;
    }

    private static Instant due(Part part, Moments moments) {
        if (part.moment() != null) return part.moment();
        return moments.end(part.day() == null ? moments.dayOf(part.time()) : part.day(), part.time());
    }

    public boolean isEmpty() {
        return bySentence.isEmpty();
    }

    /** Whether the sentence gives one. */
    public boolean in(int sentence) {
        return bySentence.containsKey(sentence);
    }

    public List<Time> of(int sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }
}
