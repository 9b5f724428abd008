package fi.luukku.coach.reading;

import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One place of a phrase: which words may stand there.
 *
 * @param optional whether the place may be empty
 * @param gap      how many words of any kind may stand there; then nothing else of this counts
 * @param start    whether only a sentence's first word will do
 * @param not      whether a word that fits is what must not stand there; such a place takes no word
 */
record Element(List<Choice> choices, boolean optional, int gap, boolean start, boolean end, boolean not) {

    private static final int USUAL_GAP = 4;

    static Element of(String written, Language language) {
        if (written.startsWith("...")) return new Element(List.of(), true, written.length() > 3 ? Integer.parseInt(written.substring(3)) : USUAL_GAP, false, false, false);
        if (written.equals("^")) return new Element(List.of(), false, 0, true, false, false);
        if (written.equals("$")) return new Element(List.of(), false, 0, false, true, false);
        var optional = written.endsWith("?");
        var not = written.startsWith("!");
        var bare = written.substring(not ? 1 : 0, written.length() - (optional ? 1 : 0));
        var choices = new ArrayList<Choice>();
        for (var each : bare.split("\\|")) choices.add(Choice.of(each, language));
        return new Element(List.copyOf(choices), optional, 0, false, false, not);
    }

    boolean takesWord() {
        return gap == 0 && !start && !end && !not;
    }

    /** The words and base forms of which one must stand here; none when that can't be told. */
    Set<String> needed() {
        if (!takesWord() || optional) return Set.of();
        var needed = new HashSet<String>();
        for (var choice : choices) {
            if (choice.keys().isEmpty()) return Set.of();
            needed.addAll(choice.keys());
        }
        return needed;
    }

    boolean fits(Word word) {
        for (var choice : choices) if (choice.fits(word)) return true;
        return false;
    }

    /** In Finnish their base forms. */
    private static final Map<Language, Set<String>> NUMBERS = Map.of(
        Language.FI, Set.of("yksi", "kaksi", "kolme", "neljä", "viisi", "kuusi", "seitsemän", "kahdeksan", "yhdeksän", "kymmenen", "kaksitoista"),
        Language.SV, Set.of("en", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "tolv"),
        Language.EN, Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"));

    /** A word as it is, by its base form (~), by its beginning (*) or by features alone (~:passive). */
    record Choice(String text, Way way, List<Feature> features, Set<String> forms) {

        enum Way { EXACT, LEMMA, PREFIX, NUMBER, ANY }

        static Choice of(String written, Language language) {
            var parts = written.split(":");
            var features = new ArrayList<Feature>();
            for (int i = 1; i < parts.length; i++) features.add(Feature.of(parts[i]));
            var text = parts[0].toLowerCase(Locale.ROOT);
            if (text.equals("#")) return new Choice("", Way.NUMBER, features, NUMBERS.get(language));
            if (text.equals("~")) return new Choice("", Way.ANY, features, Set.of());
            if (text.endsWith("*")) return new Choice(text.substring(0, text.length() - 1), Way.PREFIX, features, Set.of());
            if (!text.endsWith("~")) return new Choice(text, Way.EXACT, features, Set.of());
            var lemma = text.substring(0, text.length() - 1);
            return new Choice(lemma, Way.LEMMA, features, language == Language.FI ? Set.of() : Endings.forms(lemma, language));
        }

        /** The words and base forms that it can be; none when that can't be told. */
        Set<String> keys() {
            if (way == Way.LEMMA && !forms.isEmpty()) return forms;
            return way == Way.EXACT || way == Way.LEMMA ? Set.of(text) : Set.of();
        }

        boolean isPrefix() {
            return way == Way.PREFIX;
        }

        boolean fits(Word word) {
            var text = switch (way) {
                case EXACT -> word.lower().equals(this.text);
                case PREFIX -> word.lower().startsWith(this.text);
                case LEMMA -> forms.isEmpty() ? word.lemmas().contains(this.text) || word.lower().equals(this.text) : forms.contains(word.lower());
                case NUMBER -> isCount(word) || forms.contains(word.lower()) || word.lemmas().stream().anyMatch(forms::contains);
                case ANY -> true;
            };
            return text && (features.isEmpty() || hasAll(word));
        }

        /** "40", and neither "2.6." nor "12:30". */
        private static boolean isCount(Word word) {
            return word.is(Token.Kind.NUMBER) && word.text().chars().allMatch(Character::isDigit);
        }

        /** All features in one reading, and that a reading of the base form asked for. */
        private boolean hasAll(Word word) {
            return word.analyses().stream().anyMatch(reading -> (way != Way.LEMMA || reading.lemma().equalsIgnoreCase(text) || text.equals(reading.verb()))
                && features.stream().allMatch(feature -> feature.in(reading)));
        }
    }
}
