package fi.luukku.search;

import fi.luukku.finnish.Sentences;
import fi.luukku.finnish.Token;
import fi.luukku.ticket.Status;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
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
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private static final Pattern PIECE = Pattern.compile("(?<not>-)?(?:(?<operator>\\p{L}+):)?(?:\"(?<quoted>[^\"]*)(?:\"|$)|(?<plain>[^\\s\"]+))|\\S");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern FINNISH_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.?(\\d{4})?");

    private final Words words;
    private final Clock clock;

    QueryReader(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    Query read(String typed) {
        return new Reading(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed).query();
    }

    private final class Reading {

        private final List<Query.Clause> wanted = new ArrayList<>();
        private final List<Query.Clause> excluded = new ArrayList<>();
        private final List<String> from = new ArrayList<>();
        private final List<String> to = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private final Set<Status> statuses = EnumSet.noneOf(Status.class);
        private final List<String> teams = new ArrayList<>();
        private @Nullable LocalDate before;
        private @Nullable LocalDate after;
        private boolean attachment;
        private final StringBuilder bare = new StringBuilder();

        Reading(String typed) {
            for (var piece = PIECE.matcher(typed); piece.find(); ) read(piece);
            endBare();
        }

        private void read(Matcher piece) {
            var quoted = piece.group("quoted");
            var value = quoted != null ? quoted : piece.group("plain");
            if (value == null || value.isBlank()) return;
            if (piece.group("operator") != null && piece.group("not") == null && operator(piece.group("operator"), value.strip())) return;
            if (quoted != null && piece.group("operator") == null) phrase(quoted, piece.group("not") != null);
            else if (piece.group("not") != null) clauses(piece.group().substring(1)).forEach(excluded::add);
            else bare.append(piece.group()).append(' ');
        }

        /** Words that follow each other are read together, for identifiers with spaces in them. */
        private void endBare() {
            wanted.addAll(clauses(bare.toString()));
            bare.setLength(0);
        }

        private void phrase(String text, boolean not) {
            if (!not) endBare();
            var tokens = tokens(text);
            if (tokens.isEmpty()) return;
            Query.Clause clause = tokens.size() == 1 ? word(tokens.getFirst()) : new Query.Phrase(tokens.stream().map(Reading.this::word).toList());
            (not ? excluded : wanted).add(clause);
        }

        private boolean operator(String name, String value) {
            var operator = Operator.named(name);
            if (operator.isEmpty()) return false;
            switch (operator.get()) {
                case FROM -> from.addAll(Terms.plain(value));
                case TO -> to.addAll(Terms.plain(value));
                case TAG -> tags.add(value.toLowerCase(Locale.ROOT));
                case TEAM -> teams.add(value);
                case STATUS -> { return status(value); }
                case HAS -> { return has(value); }
                case BEFORE -> { return (before = day(value, before)) != null; }
                case AFTER -> { return (after = day(value, after)) != null; }
            }
            return true;
        }

        private boolean status(String value) {
            var found = StatusWords.named(value);
            found.ifPresent(statuses::add);
            return found.isPresent();
        }

        private boolean has(String value) {
            var known = Set.of("attachment", "attachments", "file", "liite", "liitteitä", "tiedosto", "bilaga", "bilagor", "fil", "on", "kyllä", "ja", "yes").contains(value.toLowerCase(Locale.ROOT));
            attachment |= known;
            return known;
        }

        private @Nullable LocalDate day(String value, @Nullable LocalDate otherwise) {
            try {
                var iso = ISO_DAY.matcher(value);
                if (iso.matches()) return LocalDate.of(number(iso.group(1)), iso.group(2) == null ? 1 : number(iso.group(2)), iso.group(3) == null ? 1 : number(iso.group(3)));
                var finnish = FINNISH_DAY.matcher(value);
                if (finnish.matches()) return LocalDate.of(finnish.group(3) == null ? today().getYear() : number(finnish.group(3)), number(finnish.group(2)), number(finnish.group(1)));
                return otherwise;
            } catch (DateTimeException noSuchDay) {
                return otherwise;
            }
        }

        private LocalDate today() {
            return LocalDate.now(clock.withZone(ZONE));
        }

        private List<Query.Clause> clauses(String text) {
            var tokens = tokens(text);
            var clauses = new ArrayList<Query.Clause>();
            var taken = new HashSet<Integer>();
            for (var run : Identifiers.runs(tokens, text, Identifiers.formed(text), true)) {
                if (taken.contains(run.last())) continue;
                var pieces = tokens.subList(run.first(), run.last() + 1).stream().map(this::word).toList();
                for (int i = run.first(); i <= run.last(); i++) taken.add(i);
                clauses.add(new Query.Pieces(run.lexeme(), pieces));
            }
            for (int i = 0; i < tokens.size(); i++) if (!taken.contains(i)) clauses.add(word(tokens.get(i)));
            return clauses;
        }

        private List<Token> tokens(String text) {
            return Sentences.in(text).stream().flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.kind() != Token.Kind.MARK && token.kind() != Token.Kind.SYMBOL).toList();
        }

        private Query.Word word(Token token) {
            if (!token.isWord()) return new Query.Word(Set.of(Identifiers.of(token).stream().findFirst().orElse(cut(token.lower()))), List.of());
            var word = token.text().replace("\u00AD", "");
            return new Query.Word(words.sought(word), words.parts(word));
        }

        private static String cut(String code) {
            return code.length() > Lexeme.LONGEST ? code.substring(0, Lexeme.LONGEST) : code;
        }

        Query query() {
            return new Query(first(wanted), first(excluded), first(from), first(to), first(tags), statuses, first(teams), before, after, attachment);
        }

        private static <T> List<T> first(List<T> all) {
            return List.copyOf(all.subList(0, Math.min(MOST_CLAUSES, all.size())));
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
