package fi.luukku.playbook;

import fi.luukku.finnish.GrammaticalCase;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two pairs of braces: <em>customer.firstName|genitive|fallback:"asiakkaamme"</em>. Filters have a
 * Finnish and an English name.
 *
 * @param fallback what to say when there is no value; "" drops it, null asks the writer
 * @param kind     what it is, in a word that bends when the name itself does not: kirja
 */
record Placeholder(Variable variable, @Nullable GrammaticalCase grammaticalCase, boolean plural, boolean yours, boolean lower, @Nullable String fallback,
                   @Nullable String kind) {

    static final Map<String, GrammaticalCase> CASES = Map.ofEntries(
        Map.entry("nominatiivi", GrammaticalCase.NOMINATIVE), Map.entry("genetiivi", GrammaticalCase.GENITIVE), Map.entry("partitiivi", GrammaticalCase.PARTITIVE),
        Map.entry("akkusatiivi", GrammaticalCase.ACCUSATIVE), Map.entry("essiivi", GrammaticalCase.ESSIVE), Map.entry("translatiivi", GrammaticalCase.TRANSLATIVE),
        Map.entry("inessiivi", GrammaticalCase.INESSIVE), Map.entry("elatiivi", GrammaticalCase.ELATIVE), Map.entry("illatiivi", GrammaticalCase.ILLATIVE),
        Map.entry("adessiivi", GrammaticalCase.ADESSIVE), Map.entry("ablatiivi", GrammaticalCase.ABLATIVE), Map.entry("allatiivi", GrammaticalCase.ALLATIVE),
        Map.entry("abessiivi", GrammaticalCase.ABESSIVE), Map.entry("komitatiivi", GrammaticalCase.COMITATIVE), Map.entry("instruktiivi", GrammaticalCase.INSTRUCTIVE));
    private static final Set<String> PLURAL = Set.of("plural", "monikko");
    private static final Set<String> YOURS = Set.of("yours", "sinun");
    private static final Set<String> LOWER = Set.of("lower", "pienellä");
    private static final Set<String> FALLBACK = Set.of("fallback", "muuten");
    private static final Set<String> KIND = Set.of("kind", "laji");
    private static final Pattern FILTER = Pattern.compile("\\s*([\\p{L}]{1,30})\\s*(?::\\s*[\"”“]([^\"”“{}]{0,100})[\"”“]\\s*)?");

    /** @throws Problem.Invalid of the field "text" when it names what there is not */
    static Placeholder read(String inside, Language language) {
        var parts = split(inside);
        var name = parts.getFirst().strip();
        var variable = Variable.of(name).orElseThrow(() -> unknown(name));
        var read = new Placeholder(variable, null, false, false, false, null, null);
        for (var part : parts.subList(1, parts.size())) read = read.with(part, language);
        return read;
    }

    private static Problem unknown(String name) {
        var near = Nearest.of(name, List.of(Variable.values()).stream().map(Variable::key).toList());
        return near == null ? new Problem.Invalid("text", "problem.variable.unknown", name) : new Problem.Invalid("text", "problem.variable.meant", name, near);
    }

    /** At bars that are not within quotes. */
    private static List<String> split(String inside) {
        var parts = new ArrayList<String>();
        var quoted = false;
        var start = 0;
        for (int i = 0; i < inside.length(); i++) {
            var letter = inside.charAt(i);
            if ("\"”“".indexOf(letter) >= 0) quoted = !quoted;
            if (letter != '|' || quoted) continue;
            parts.add(inside.substring(start, i));
            start = i + 1;
        }
        parts.add(inside.substring(start));
        return parts;
    }

    private Placeholder with(String filter, Language language) {
        var match = FILTER.matcher(filter);
        if (!match.matches()) throw new Problem.Invalid("text", "problem.variable.filter", filter.strip());
        var name = match.group(1).toLowerCase(Locale.ROOT);
        var argument = match.group(2);
        if (FALLBACK.contains(name) && argument != null) return new Placeholder(variable, grammaticalCase, plural, yours, lower, argument, kind);
        if (LOWER.contains(name)) return new Placeholder(variable, grammaticalCase, plural, yours, true, fallback, kind);
        if (KIND.contains(name) && argument != null) return forFinnish(name, language, new Placeholder(variable, grammaticalCase, plural, yours, lower, fallback, argument));
        if (PLURAL.contains(name)) return forFinnish(name, language, new Placeholder(variable, grammaticalCase, true, yours, lower, fallback, kind));
        if (YOURS.contains(name)) return forFinnish(name, language, new Placeholder(variable, grammaticalCase, plural, true, lower, fallback, kind));
        var found = caseOf(name);
        if (found == null || argument != null || variable.naming() == null) throw new Problem.Invalid("text", "problem.variable.filter", filter.strip());
        var bent = new Placeholder(variable, found, plural, yours, lower, fallback, kind);
        return found == GrammaticalCase.GENITIVE ? bent : forFinnish(name, language, bent);
    }

    /** Swedish and English have no cases but the genitive. */
    private static Placeholder forFinnish(String name, Language language, Placeholder with) {
        if (language != Language.FI) throw new Problem.Invalid("text", "problem.variable.finnish", name);
        return with;
    }

    private static @Nullable GrammaticalCase caseOf(String name) {
        var finnish = CASES.get(name);
        if (finnish != null) return finnish;
        for (var one : CASES.values()) if (one.name().toLowerCase(Locale.ROOT).equals(name)) return one;
        return null;
    }

    boolean bends() {
        return grammaticalCase != null || plural || yours;
    }
}
