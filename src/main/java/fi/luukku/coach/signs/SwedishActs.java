package fi.luukku.coach.signs;

import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Act.Kind;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Acts in Swedish: "vi skickar", "ska vi skicka", "har skickat", "vi kan skicka", "skickas". */
final class SwedishActs implements Acts.Finder {

    private static final int REACH = 5;
    /** How far before a joined verb its subject may stand. */
    private static final int CLAUSE = 15;
    private static final Set<String> WE = Set.of("vi", "jag");
    private static final Set<String> YOU = Set.of("du", "ni");
    private static final Set<String> SHALL = Set.of("ska", "skall", "kommer", "lovar", "tänker");
    private static final Set<String> CAN = Set.of("kan", "skulle", "kunde");
    private static final Set<String> HAVE = Set.of("har", "hade");
    private static final Set<String> DUE = Set.of("ska", "skall", "måste", "bör", "kan", "behöver");
    private static final Set<String> THEIRS = Set.of("hämtas", "betalas", "lämnas", "returneras", "bokas", "avbokas", "ändras");
    private static final Set<String> NOT = Set.of("inte", "aldrig", "ej", "varken");

    private enum Form { PRESENT, INFINITIVE, PAST, SUPINE, PASSIVE }

    private static final Map<String, Form> FORMS = forms();

    private final Reading reading;

    SwedishActs(Reading reading) {
        this.reading = reading;
    }

    /** A line of a verb has its present, infinitive, past, supine and passive. */
    private static Map<String, Form> forms() {
        var forms = new HashMap<String, Form>();
        for (var line : Acts.FILE.lines("verbs", Language.SV)) {
            var each = line.split("\\s+");
            for (int i = 0; i < each.length; i++) forms.putIfAbsent(each[i], Form.values()[i]);
        }
        return Map.copyOf(forms);
    }

    @Override
    public @Nullable Act at(Word word) {
        var form = FORMS.get(word.lower());
        if (form == null || isDenied(word)) return null;
        return switch (form) {
            case PRESENT -> isOurs(word) ? of(Kind.WILL, word, word, false) : null;
            case PAST -> isOurs(word) ? of(Kind.DONE, word, word, false) : null;
            case PASSIVE -> isTheirs(word) ? null : of(Kind.WILL, word, word, true);
            case SUPINE -> supine(word);
            case INFINITIVE -> infinitive(word);
        };
    }

    /** "Vi har skickat": what others have done, "leverantören har ändrat sig", is no act of ours. */
    private @Nullable Act supine(Word word) {
        var have = before(word, HAVE::contains);
        if (have == null || word.index() + 1 < reading.words().size() && reading.words().get(word.index() + 1).lower().equals("sig")) return null;
        return of(Kind.DONE, have, word, false);
    }

    private @Nullable Act infinitive(Word word) {
        if (before(word, WE::contains) == null) return null;
        var shall = before(word, SHALL::contains);
        if (shall != null) return of(Kind.WILL, shall, word, false);
        var can = before(word, CAN::contains);
        return can == null ? null : of(Kind.OFFER, can, word, false);
    }

    private boolean isOurs(Word word) {
        var after = word.index() + 1 < reading.words().size() ? reading.words().get(word.index() + 1) : null;
        return after != null && WE.contains(after.lower()) || before(word, WE::contains) != null && before(word, other -> FORMS.get(other) == Form.PRESENT) == null
            || before(word, WE::contains) != null && before(word, "och"::equals) != null || isJoined(word);
    }

    /** "Vi bakar en ny tårta åt er och krediterar den gamla": the second verb has the first one's subject. */
    private boolean isJoined(Word word) {
        var and = word.index() > 0 ? reading.words().get(word.index() - 1) : word;
        if (!and.lower().equals("och") || and.sentence() != word.sentence()) return false;
        var subject = before(word, each -> WE.contains(each) || YOU.contains(each), CLAUSE);
        return subject != null && WE.contains(subject.lower());
    }

    /** "Det ska hämtas senast på måndag" asks the customer to. */
    private boolean isTheirs(Word word) {
        return THEIRS.contains(word.lower()) && before(word, DUE::contains) != null;
    }

    private boolean isDenied(Word word) {
        for (int i = word.index() + 1; i < Math.min(reading.words().size(), word.index() + 4); i++) {
            var each = reading.words().get(i);
            if (each.sentence() != word.sentence() || each.is(Token.Kind.MARK)) break;
            if (NOT.contains(each.lower())) return true;
        }
        return before(word, NOT::contains) != null;
    }

    private @Nullable Word before(Word word, Predicate<String> which) {
        return before(word, which, REACH);
    }

    private @Nullable Word before(Word word, Predicate<String> which, int reach) {
        for (int i = word.index() - 1; i >= Math.max(0, word.index() - reach); i--) {
            var each = reading.words().get(i);
            if (each.sentence() != word.sentence() || each.is(Token.Kind.MARK)) return null;
            if (which.test(each.lower())) return each;
        }
        return null;
    }

    private static Act of(Kind kind, @Nullable Word first, Word last, boolean passive) {
        return new Act(kind, last.sentence(), first == null ? last.index() : first.index(), last.index(), Set.of(last.lower()), false, passive);
    }
}
