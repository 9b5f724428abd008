package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Facts;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two numbers with nothing between them, which are read as one: "Kauppakatu 5 12.6.", "klo 9 12 kpl". */
final class FormatAdjacentNumbers extends NamedRule {

    private static final RuleFile FILE = RuleFile.of("format.adjacent-numbers");
    private static final Set<String> UNITS = FILE.words("units");
    private static final Set<String> STREETS = FILE.words("streets");

    FormatAdjacentNumbers() {
        super("format.adjacent-numbers", Severity.WARN, new Cost(Factor.CARING, 0.15));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (at.language() == null) return;
        var words = at.reply().words();
        for (int i = 0; i + 1 < words.size(); i++) {
            var first = words.get(i);
            var second = words.get(i + 1);
            if (!isNumber(first) || !isNumber(second) || first.quoted() || !areRunTogether(first, second, at)) continue;
            if (isReadWrong(first, second, at)) findings.add(first.start(), second.end(), "say", List.of(new Fix(", ", first.end(), second.start())), first.text(), second.text());
        }
    }

    private static boolean isNumber(Word word) {
        // "100:n" has an ending between it and the next.
        return word.is(Token.Kind.NUMBER) && Character.isDigit(word.text().codePointBefore(word.text().length())) || word.is(Token.Kind.NUMBER) && word.text().endsWith(".");
    }

    /** With nothing but a space between, on one line, and not two groups of one number. */
    private static boolean areRunTogether(Word first, Word second, Situation at) {
        var between = at.reply().text().substring(first.end(), second.start());
        if (!between.isBlank() || between.indexOf('\n') >= 0 || between.length() > 2) return false;
        if (isThousands(first.text(), second.text()) || at.sign(Facts.class, Facts::of).cover(first.start(), second.end())) return false;
        var pair = first.text() + " " + second.text();
        // As the order or the customer has it, it is a product's name.
        return at.draft().order() == null || at.draft().order().lines().stream().noneMatch(line -> line.name().contains(pair));
    }

    private static boolean isThousands(String first, String second) {
        return first.length() <= 3 && first.chars().allMatch(Character::isDigit) && second.matches("\\d{3}([,.]\\d{1,2})?");
    }

    private static boolean isReadWrong(Word first, Word second, Situation at) {
        var facts = at.sign(Facts.class, Facts::of);
        var firstDate = Facts.at(facts.dates(), first.start()) != null;
        var secondDate = Facts.at(facts.dates(), second.start()) != null;
        // "12.6. 2026" and "12.6. 9–17" are read right.
        if (firstDate && (second.text().matches("(19|20)\\d\\d") || second.text().matches("\\d{1,2}([.:]\\d{2})?([–-]\\d{1,2}([.:]\\d{2})?)?") && !hasUnit(second, at) && !isCount(second, at))) return false;
        var time = Facts.at(facts.times(), first.start());
        var firstTime = time != null && time.end() == first.end();
        var paid = Facts.at(facts.sums(), second.start());
        var sum = paid != null && paid.start() == second.start();
        var postcode = second.text().matches("\\d{5}");
        if (isStreetNumber(first, at)) return secondDate || sum || hasUnit(second, at) || postcode;
        if (postcode && !hasUnit(second, at)) return false;
        if (isEnglishHour(first, at) && isFollowed(second, at)) return true;
        return firstTime || firstDate || secondDate || sum || hasUnit(second, at);
    }

    /** "At 10": no clock's time by its form, but by the word before it. */
    private static boolean isEnglishHour(Word number, Situation at) {
        var before = neighbour(number, -1, at);
        return at.language() == Language.EN && before != null && before.lower().equals("at") && number.text().matches("\\d|1\\d|2[0-4]");
    }

    private static boolean isFollowed(Word number, Situation at) {
        var after = neighbour(number, 1, at);
        return after != null && after.is(Token.Kind.WORD) && after.sentence() == number.sentence();
    }

    private static boolean isStreetNumber(Word number, Situation at) {
        var before = neighbour(number, -1, at);
        return before != null && STREETS.stream().anyMatch(before.lower()::endsWith);
    }

    private static boolean hasUnit(Word number, Situation at) {
        var after = neighbour(number, 1, at);
        return after != null && (UNITS.contains(after.lower()) || after.text().equals("€"));
    }

    /** "2 lamppua": no hour, for a word follows. */
    private static boolean isCount(Word number, Situation at) {
        var after = neighbour(number, 1, at);
        return number.text().chars().allMatch(Character::isDigit) && after != null && after.is(Token.Kind.WORD) && !after.token().isCapitalised() && after.has(Feature.PARTITIVE);
    }

    private static @Nullable Word neighbour(Word word, int by, Situation at) {
        var index = word.index() + by;
        return index < 0 || index >= at.reply().words().size() ? null : at.reply().words().get(index);
    }
}
