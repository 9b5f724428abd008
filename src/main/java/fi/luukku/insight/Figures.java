package fi.luukku.insight;

import fi.luukku.kernel.Language;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** Numbers and months as a reader's language writes them. */
public record Figures(Language language) {

    /** "2,4" */
    public String tenths(double number) {
        return String.format(language.locale(), "%.1f", number);
    }

    /** "0,71"; below zero with a minus sign and not a hyphen. */
    public String hundredths(double number) {
        var text = String.format(language.locale(), "%.2f", Math.abs(number));
        return number < 0 && !text.matches("0.00") ? "−" + text : text;
    }

    /** "34 %" */
    public String percent(long percent) {
        return percent + (language == Language.EN ? "%" : "\u00A0%");
    }

    public String count(long number) {
        return String.format(language.locale(), "%,d", number);
    }

    /** "marraskuu 2026" */
    public String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()));
    }

    /** "marras": under a bar, beside others. */
    public String shortMonth(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLL", language.locale()));
    }

    /** "M": the same where there is no room. */
    public String letter(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLLL", language.locale()));
    }
}
