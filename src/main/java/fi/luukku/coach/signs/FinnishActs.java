package fi.luukku.coach.signs;

import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Act.Kind;
import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.Mood;
import fi.luukku.finnish.Participle;
import fi.luukku.finnish.Person;
import fi.luukku.finnish.Polarity;
import fi.luukku.finnish.Tense;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Acts in Finnish, by the forms of verbs: "lähetämme", "on palautettu", "voin lähettää", "tulemme lähettämään". */
final class FinnishActs implements Acts.Finder {

    private static final Set<String> VERBS = Acts.words("verbs", Language.FI);
    /** How far before an infinitive or a participle its auxiliary may stand. */
    private static final int REACH = 6;
    private static final Set<String> ABLE = Set.of("voida", "pystyä", "kyetä", "ehtiä");
    private static final Set<String> AND = Set.of("ja", "sekä", "tai", "mutta", "enkä", "emmekä");
    private static final Set<String> INTENDING = Set.of("luvata", "aikoa", "alkaa", "ryhtyä");

    private final Reading reading;

    FinnishActs(Reading reading) {
        this.reading = reading;
    }

    @Override
    public @Nullable Act at(Word word) {
        if (word.lower().equals("yhteydessä")) return inTouch(word);
        if (word.analyses().isEmpty() || word.token().isCapitalised() && word.has(Feature.FIRSTNAME) && !begins(word) || isNoun(word)) return null;
        Act found = null;
        for (var each : word.analyses()) {
            var act = act(word, each);
            // "etsimme" is now as well as then: what is still to come matters more.
            if (act != null && (found == null || act.kind() == Kind.WILL)) found = act;
        }
        return found;
    }

    private boolean begins(Word word) {
        return reading.wordsOf(word.sentence()).getFirst().index() == word.index();
    }

    /** "Vaihdan korvaan tulevan kärjen": after another verb it is where to, and no "korvaan" of ours. */
    private boolean isNoun(Word word) {
        return word.has(Feature.ILLATIVE) && before(word, each -> AND.contains(each.lower()) || each.isOnly(Feature.INDICATIVE)) instanceof Word found && !AND.contains(found.lower());
    }

    private @Nullable Act act(Word word, Analysis reading) {
        var verb = reading.verb() != null ? reading.verb() : reading.lemma();
        if (!VERBS.contains(verb)) return null;
        if (reading.isVerb() && reading.mood() == Mood.INDICATIVE) return finite(word, reading, verb);
        if (reading.mood() == Mood.CONDITIONAL && reading.person() == Person.FIRST) return of(Kind.OFFER, word, word, verb, false);
        if (reading.mood() == Mood.A_INFINITIVE) return infinitive(word, verb);
        if (reading.mood() == Mood.MA_INFINITIVE) return before(word, each -> each.lemmas().contains("tulla") && isOurs(each)) == null ? null : of(Kind.WILL, word, word, verb, false);
        if (reading.participle() == Participle.PAST_ACTIVE || reading.participle() == Participle.PAST_PASSIVE) return perfect(word, verb);
        return null;
    }

    private static @Nullable Act finite(Word word, Analysis reading, String verb) {
        if (!reading.clitics().isEmpty() && word.has(Feature.QUESTION)) return null;
        var passive = reading.person() == Person.PASSIVE;
        // "Ei tilata": what is denied looks like an infinitive.
        if (reading.person() != Person.FIRST && !passive || reading.polarity() == Polarity.NEGATED) return null;
        return of(reading.tense() == Tense.PAST ? Kind.DONE : Kind.WILL, word, word, verb, passive);
    }

    private @Nullable Act infinitive(Word word, String verb) {
        var able = before(word, each -> each.lemmas().stream().anyMatch(ABLE::contains) && (isOurs(each) || each.has(Feature.PASSIVE)));
        if (able != null) return of(Kind.OFFER, able, word, verb, false);
        var intending = before(word, each -> each.lemmas().stream().anyMatch(INTENDING::contains) && isOurs(each));
        return intending == null ? null : of(Kind.WILL, intending, word, verb, false);
    }

    private @Nullable Act perfect(Word word, String verb) {
        var auxiliary = before(word, each -> Set.of("olemme", "olen", "on", "ovat").contains(each.lower()));
        if (auxiliary == null) return isTelegram(word) ? of(Kind.DONE, word, word, verb, true) : null;
        return of(Kind.DONE, auxiliary, word, verb, !isOurs(auxiliary));
    }

    /** "Laskutustiedot muutettu.": the verb that people leave out. */
    private boolean isTelegram(Word word) {
        var start = Clauses.start(reading, word.index());
        if (Clauses.end(reading, word.index()) > word.index() + 1 || start == word.index() || !word.isOnly(Feature.PERFECT)) return false;
        var next = word.index() + 1;
        if (next < reading.words().size() && reading.words().get(next).sentence() == word.sentence() && !reading.words().get(next).is(Token.Kind.MARK)) return false;
        return reading.words().subList(start, word.index()).stream().noneMatch(each -> each.has(Feature.INDICATIVE) || each.has(Feature.NEGATIVE));
    }

    private @Nullable Act inTouch(Word word) {
        var are = before(word, each -> each.lemmas().contains("olla") && isOurs(each));
        return are == null ? null : of(are.has(Feature.PAST) ? Kind.DONE : Kind.WILL, are, word, "yhteydessä", false);
    }

    private static boolean isOurs(Word word) {
        return word.analyses().stream().anyMatch(each -> each.isVerb() && each.person() == Person.FIRST);
    }

    /** The nearest such word before, in the same clause and without a negation between. */
    private @Nullable Word before(Word word, Predicate<Word> which) {
        for (int i = word.index() - 1; i >= Math.max(0, word.index() - REACH); i--) {
            var each = reading.words().get(i);
            if (each.sentence() != word.sentence() || each.is(Token.Kind.MARK) || each.has(Feature.NEGATIVE)) return null;
            if (which.test(each)) return negated(each) ? null : each;
        }
        return null;
    }

    private boolean negated(Word word) {
        if (word.index() == 0) return false;
        var before = reading.words().get(word.index() - 1);
        return before.sentence() == word.sentence() && before.has(Feature.NEGATIVE);
    }

    private static Act of(Kind kind, Word first, Word last, String verb, boolean passive) {
        return new Act(kind, last.sentence(), first.index(), last.index(), Set.of(verb), false, passive);
    }
}
