package fi.luukku.search;

import fi.luukku.ticket.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what was typed. Nothing that can be typed is a mistake: what is no operator is a word to be found. */
@Component
class QueryReader {

    /** Of what is typed, so much is read. */
    static final int LONGEST = 1_000;
    private static final int MOST_CLAUSES = 32;

    private static final Pattern PIECE = Pattern.compile("(?<not>-)?(?:(?<operator>\\p{L}+):)?(?:\"(?<quoted>[^\"]*)(?:\"|$)|(?<plain>[^\\s\"]+))|\\S");

    private static final Set<String> FILES = Set.of("attachment", "attachments", "file", "liite", "liitteitä", "tiedosto", "bilaga", "bilagor", "fil", "on", "kyllä", "ja", "yes");
    private static final Names.Found NONE = new Names.Found(0, List.of());

    private final Typed typed;
    private final Names names;
    private final Days days;

    QueryReader(Typed typed, Names names, Clock clock) {
        this.typed = typed;
        this.names = names;
        this.days = new Days(clock);
    }

    Query read(String typed) {
        return new Reading(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed).query();
    }

    private final class Reading {

        private final List<Query.Clause> wanted = new ArrayList<>();
        private final List<Query.Clause> excluded = new ArrayList<>();
        private final Told asked = new Told();
        private final Told barred = new Told();
        private @Nullable LocalDate before;
        private @Nullable LocalDate after;
        private final StringBuilder bare = new StringBuilder();

        Reading(String typed) {
            for (var piece = PIECE.matcher(typed); piece.find(); ) read(piece);
            endBare();
        }

        private void read(Matcher piece) {
            var quoted = piece.group("quoted");
            var value = quoted != null ? quoted : piece.group("plain");
            if (value == null || value.isBlank()) return;
            var not = piece.group("not") != null;
            if (piece.group("operator") != null && operator(piece.group("operator"), value.strip(), not)) return;
            if (quoted != null && piece.group("operator") == null) phrase(quoted, not);
            else if (not) excluded.addAll(clauses(piece.group().substring(1), false));
            else bare.append(piece.group()).append(' ');
        }

        /** Words that follow each other are read together, for identifiers and names with spaces in them. */
        private void endBare() {
            wanted.addAll(clauses(bare.toString(), true));
            bare.setLength(0);
        }

        private void phrase(String text, boolean not) {
            if (!not) endBare();
            var words = typed.words(text);
            if (!words.isEmpty()) (not ? excluded : wanted).add(words.size() == 1 ? words.getFirst() : new Query.Phrase(words));
        }

        private boolean operator(String name, String value, boolean not) {
            return Operator.named(name).filter(operator -> switch (operator) {
                case BEFORE -> day(value, !not);
                case AFTER -> day(value, not);
                default -> (not ? barred : asked).takes(operator, value);
            }).isPresent();
        }

        /** Not before a day is from it on, and the other way. Of several the narrowest counts. */
        private boolean day(String value, boolean isEnd) {
            var day = days.read(value);
            if (day == null) return false;
            if (isEnd) before = before == null || day.isBefore(before) ? day : before;
            else after = after == null || day.isAfter(after) ? day : after;
            return true;
        }

        /** @param named whether other names of the same thing will do; who excludes a word means that word */
        private List<Query.Clause> clauses(String text, boolean named) {
            var tokens = Typed.tokens(text);
            var words = tokens.stream().map(typed::word).toList();
            var clauses = new ArrayList<Query.Clause>();
            var taken = new BitSet();
            for (var run : Identifiers.runs(tokens, text, Identifiers.formed(text), true)) {
                if (taken.get(run.last())) continue;
                taken.set(run.first(), run.last() + 1);
                clauses.add(new Query.Pieces(run.lexeme(), words.subList(run.first(), run.last() + 1)));
            }
            for (int i = taken.nextClearBit(0); i < words.size(); i = taken.nextClearBit(i)) {
                var name = named ? names.at(words, i) : NONE;
                if (name.length() == 0 || !taken.get(i, i + name.length()).isEmpty()) clauses.add(words.get(i));
                else clauses.add(new Query.Named(words.subList(i, i + name.length()), name.others()));
                taken.set(i, i + Math.max(1, name.length()));
            }
            return clauses;
        }

        Query query() {
            return new Query(first(wanted), first(excluded), asked.all(), barred.all(), before, after);
        }
    }

    /** What has been told beside the words so far. */
    private static final class Told {

        private final List<List<String>> from = new ArrayList<>();
        private final List<List<String>> to = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private final Set<Status> statuses = EnumSet.noneOf(Status.class);
        private final List<String> teams = new ArrayList<>();
        private boolean attachment;

        /** Whether it is a value of the operator. */
        boolean takes(Operator operator, String value) {
            switch (operator) {
                case FROM -> add(Terms.plain(value), from);
                case TO -> add(Terms.plain(value), to);
                case TAG -> tags.add(value.toLowerCase(Locale.ROOT));
                case TEAM -> teams.add(value);
                case STATUS -> { return status(value); }
                case HAS -> { return has(value); }
                case BEFORE, AFTER -> { return false; }
            }
            return true;
        }

        private static void add(List<String> words, List<List<String>> all) {
            if (!words.isEmpty()) all.add(first(words));
        }

        private boolean status(String value) {
            var found = StatusWords.named(value);
            found.ifPresent(statuses::add);
            return found.isPresent();
        }

        private boolean has(String value) {
            var known = FILES.contains(value.toLowerCase(Locale.ROOT));
            attachment |= known;
            return known;
        }

        Query.Besides all() {
            return new Query.Besides(first(from), first(to), first(tags), statuses, first(teams), attachment);
        }
    }

    private static <T> List<T> first(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(MOST_CLAUSES, all.size())));
    }
}
