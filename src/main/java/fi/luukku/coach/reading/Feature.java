package fi.luukku.coach.reading;

import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.Clitic;
import fi.luukku.finnish.GrammaticalCase;
import fi.luukku.finnish.GrammaticalNumber;
import fi.luukku.finnish.Mood;
import fi.luukku.finnish.Participle;
import fi.luukku.finnish.Person;
import fi.luukku.finnish.Possessive;
import fi.luukku.finnish.Tense;
import fi.luukku.finnish.WordClass;
import java.util.Locale;
import java.util.function.Predicate;

/** What can be asked of a reading; in a phrase by its name in lower case, as in {@code toimittaa~:passive}. */
public enum Feature {

    VERB(Analysis::isVerb),
    NOUN(reading -> reading.wordClass() == WordClass.NOUN),
    ADJECTIVE(reading -> reading.wordClass() == WordClass.ADJECTIVE || reading.wordClass() == WordClass.NOUN_OR_ADJECTIVE),
    NAME(reading -> reading.wordClass() != null && reading.wordClass().isName()),
    FIRSTNAME(reading -> reading.wordClass() == WordClass.FIRST_NAME),
    NEGATIVE(reading -> reading.wordClass() == WordClass.NEGATIVE_VERB),
    /** Indicative present passive, as in "toimitetaan". */
    PASSIVE(reading -> reading.isVerb() && reading.person() == Person.PASSIVE && reading.mood() == Mood.INDICATIVE && reading.tense() == Tense.PRESENT),
    PASTPASSIVE(reading -> reading.isVerb() && reading.person() == Person.PASSIVE && reading.tense() == Tense.PAST),
    IMPERATIVE(reading -> reading.mood() == Mood.IMPERATIVE),
    CONDITIONAL(reading -> reading.mood() == Mood.CONDITIONAL),
    INDICATIVE(reading -> reading.isVerb() && reading.mood() == Mood.INDICATIVE),
    INFINITIVE(reading -> reading.mood() == Mood.A_INFINITIVE),
    PARTICIPLE(reading -> reading.participle() != null),
    /** "Jäänyt", "pakattu": what has become of something. */
    PERFECT(reading -> reading.participle() == Participle.PAST_ACTIVE || reading.participle() == Participle.PAST_PASSIVE),
    PAST(reading -> reading.isVerb() && reading.tense() == Tense.PAST),
    PRESENT(reading -> reading.isVerb() && reading.tense() == Tense.PRESENT),
    FIRST(reading -> reading.person() == Person.FIRST),
    SECOND(reading -> reading.person() == Person.SECOND),
    THIRD(reading -> reading.person() == Person.THIRD),
    SINGULAR(reading -> reading.number() == GrammaticalNumber.SINGULAR),
    PLURAL(reading -> reading.number() == GrammaticalNumber.PLURAL),
    /** "I", "we": the first person of a finite verb. */
    ME(reading -> reading.isVerb() && reading.person() == Person.FIRST && reading.number() == GrammaticalNumber.SINGULAR),
    WE(reading -> reading.isVerb() && reading.person() == Person.FIRST && reading.number() == GrammaticalNumber.PLURAL),
    /** The second person: sinuttelu and teitittely. */
    THOU(reading -> reading.isVerb() && reading.person() == Person.SECOND && reading.number() == GrammaticalNumber.SINGULAR),
    YE(reading -> reading.isVerb() && reading.person() == Person.SECOND && reading.number() == GrammaticalNumber.PLURAL),
    THY(reading -> reading.possessive() == Possessive.YOUR),
    YOUR(reading -> reading.possessive() == Possessive.YOUR_PLURAL),
    MY(reading -> reading.possessive() == Possessive.MY),
    OUR(reading -> reading.possessive() == Possessive.OUR),
    QUESTION(reading -> reading.clitics().contains(Clitic.QUESTION)),
    NOMINATIVE(reading -> reading.grammaticalCase() == GrammaticalCase.NOMINATIVE),
    GENITIVE(reading -> reading.grammaticalCase() == GrammaticalCase.GENITIVE),
    PARTITIVE(reading -> reading.grammaticalCase() == GrammaticalCase.PARTITIVE),
    ILLATIVE(reading -> reading.grammaticalCase() == GrammaticalCase.ILLATIVE),
    ALLATIVE(reading -> reading.grammaticalCase() == GrammaticalCase.ALLATIVE),
    ABLATIVE(reading -> reading.grammaticalCase() == GrammaticalCase.ABLATIVE),
    ELATIVE(reading -> reading.grammaticalCase() == GrammaticalCase.ELATIVE);

    private final Predicate<Analysis> test;

    Feature(Predicate<Analysis> test) {
        this.test = test;
    }

    public boolean in(Analysis reading) {
        return test.test(reading);
    }

    static Feature of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
