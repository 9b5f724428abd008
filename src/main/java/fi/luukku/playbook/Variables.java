package fi.luukku.playbook;

import fi.luukku.finnish.GrammaticalCase;
import fi.luukku.finnish.GrammaticalNumber;
import fi.luukku.finnish.Inflection;
import fi.luukku.finnish.Naming;
import fi.luukku.finnish.Possessive;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills a text for one customer: <em>{{customer.firstName|genitive}}</em> is their name in that case, and of
 * <em>[voit/voitte]</em> stays what suits their manner. A value that is missing never leaves a hole: a greeting goes on
 * without it, and elsewhere a mark asks the writer to fill it in.
 */
@Component
public class Variables {

    static final Pattern PLACE = Pattern.compile("( ?)\\{\\{([^{}\\n]{1,200})}}");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");
    /** Two ways to say it, the familiar first. */
    private static final Pattern CHOICE = Pattern.compile("\\[(?=[^\\[\\]\\n]{0,160}\\p{L})([^\\[\\]{}/\\n]{0,80})/([^\\[\\]{}/\\n]{0,80})]");
    private static final Pattern ASIDE = Pattern.compile(" ?\\([^()\\n]*\\{\\{[^()\\n]*\\)");
    private static final Pattern UNFILLED = Pattern.compile("\\[\\[(?:täydennä|fyll i|fill in): ([^\\[\\]\\n]{1,200})]]");
    private static final Pattern GREETING = Pattern.compile(
        "(?:hei|moi|heippa|terve|huomenta|päivää|iltaa|hyvää \\p{L}+|hej|hejsan|god \\p{L}+|hello|hi|good \\p{L}+|\\{\\{greeting\\.time}})[\\p{Punct}]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Inflection inflection;

    Variables(Inflection inflection) {
        this.inflection = inflection;
    }

    /**
     * @param values by {@link Variable}; what is absent or blank is missing
     * @param formal whether the customer is spoken to as te or Ni
     */
    public String fill(String text, Language language, Map<Variable, String> values, boolean formal) {
        var chosen = CHOICE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(formal ? 2 : 1)));
        var filling = new Filling(language, values, formal);
        return chosen.lines().map(filling::line).reduce((above, below) -> above + "\n" + below).orElse("");
    }

    /** Whether the text says things in two ways, one for each manner. */
    public boolean hasTwoManners(String text) {
        return CHOICE.matcher(text).find();
    }

    /** What the writer was asked to fill in and has not; null when all is there. */
    public static @Nullable String unfilled(String text) {
        var mark = UNFILLED.matcher(text);
        return mark.find() ? mark.group(1) : null;
    }

    /** @throws Problem.Invalid of the field "text", when it names a variable or a filter that there is not */
    public void check(String text, Language language) {
        PLACE.matcher(text).results().forEach(place -> Placeholder.read(place.group(2), language));
        if (BRACES.matcher(PLACE.matcher(text).replaceAll("")).find()) throw new Problem.Invalid("text", "problem.variable.braces");
    }

    /** One customer's values put into one text. */
    private final class Filling {

        private final Language language;
        private final Map<Variable, String> values;
        private final boolean formal;

        Filling(Language language, Map<Variable, String> values, boolean formal) {
            this.language = language;
            this.values = values;
            this.formal = formal;
        }

        String line(String line) {
            if (!line.contains("{{")) return line;
            var whole = ASIDE.matcher(line).replaceAll(match -> Matcher.quoteReplacement(isMissingIn(match.group()) ? "" : match.group()));
            var droppable = isGreeting(whole) || isSignature(whole);
            var filled = PLACE.matcher(whole).replaceAll(match -> Matcher.quoteReplacement(said(match.group(1), match.group(2), droppable)));
            return filled.isBlank() || !droppable ? filled : filled.replaceFirst("^[,\\s]+", "").replaceFirst("[,\\s]+$", line.stripTrailing().endsWith(",") ? "," : "");
        }

        private String said(String space, String inside, boolean droppable) {
            var placeholder = read(inside);
            if (placeholder == null) return space + mark(inside.strip());
            var value = value(placeholder);
            if (value.isPresent()) return space + value.get();
            if (placeholder.fallback() != null) return placeholder.fallback().isBlank() ? "" : space + placeholder.fallback();
            return droppable ? "" : space + mark(name(placeholder.variable()));
        }

        /** Null for what an old text names and nobody knows any more. */
        private @Nullable Placeholder read(String inside) {
            try {
                return Placeholder.read(inside, language);
            } catch (Problem.Invalid unknown) {
                return null;
            }
        }

        private Optional<String> value(Placeholder placeholder) {
            var bare = values.getOrDefault(placeholder.variable(), "").strip();
            if (bare.isEmpty()) return Optional.empty();
            var bent = placeholder.bends() ? bent(placeholder, bare) : Optional.of(bare);
            return placeholder.lower() ? bent.map(text -> text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)) : bent;
        }

        private Optional<String> bent(Placeholder placeholder, String value) {
            if (language == Language.SV) return Optional.of(value.matches(".*[sxzSXZ]") ? value : value + "s");
            if (language == Language.EN) return Optional.of(value + "'s");
            var naming = placeholder.variable().naming();
            if (naming == null) return Optional.of(value);
            var grammaticalCase = placeholder.grammaticalCase() == null ? GrammaticalCase.NOMINATIVE : placeholder.grammaticalCase();
            var number = placeholder.plural() ? GrammaticalNumber.PLURAL : GrammaticalNumber.SINGULAR;
            var sure = inflection.inflect(value, naming, grammaticalCase, number, possessive(placeholder, grammaticalCase));
            if (sure.isPresent() || naming != Naming.THING) return sure;
            return inflection.withKind(kind(placeholder), value, grammaticalCase, number);
        }

        private @Nullable Possessive possessive(Placeholder placeholder, GrammaticalCase grammaticalCase) {
            if (placeholder.yours()) return formal ? Possessive.YOUR_PLURAL : Possessive.YOUR;
            return grammaticalCase == GrammaticalCase.COMITATIVE ? Possessive.THEIR : null;
        }

        private static String kind(Placeholder placeholder) {
            if (placeholder.kind() != null) return placeholder.kind();
            return placeholder.variable() == Variable.ORDER_NUMBER ? "tilaus" : "tuote";
        }

        /** "tilauksesi ({{order.number}}) on" says as much without what is in the brackets. */
        private boolean isMissingIn(String aside) {
            return PLACE.matcher(aside).results().map(place -> read(place.group(2)))
                .anyMatch(one -> one != null && one.fallback() == null && value(one).isEmpty());
        }

        private static boolean isGreeting(String line) {
            return GREETING.matcher(line.replaceAll(" ?\\{\\{(?!greeting\\.time)[^{}]*}}", "").strip()).matches();
        }

        /** Nothing but variables, of which one at least has a value. */
        private boolean isSignature(String line) {
            return PLACE.matcher(line).replaceAll("").chars().noneMatch(Character::isLetterOrDigit)
                && PLACE.matcher(line).results().map(place -> read(place.group(2))).anyMatch(one -> one != null && value(one).isPresent());
        }

        private String mark(String what) {
            return switch (language) {
                case FI -> "[[täydennä: " + what + "]]";
                case SV -> "[[fyll i: " + what + "]]";
                case EN -> "[[fill in: " + what + "]]";
            };
        }

        private String name(Variable variable) {
            return VariableNames.of(variable, language);
        }
    }
}
