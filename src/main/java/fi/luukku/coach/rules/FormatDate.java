package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.signs.Facts;
import fi.luukku.finnish.format.Found;
import fi.luukku.finnish.format.WrittenDate;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A date in another form than the reader's: 2026-06-05, 5.6.26, June 5th in Finnish. */
final class FormatDate extends NamedRule {

    private static final String MARKS = ".,:;";

    FormatDate() {
        super("format.date", Severity.WARN, new Cost(Factor.CARING, 0.2));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var language = at.language();
        if (language == null) return;
        for (var date : at.sign(Facts.class, Facts::of).dates()) {
            if (date.value().isFormOf(language) || Facts.isQuoted(date, at) || isOfACode(date, at.reply().text()) || isVersion(date, at)) continue;
            var fixes = fixes(date, language, at.reply().text());
            findings.add(date.start(), date.end(), fixes.size() > 1 ? "say-ambiguous" : "say", fixes, date.in(at.reply().text()), fixes.getFirst().text());
        }
    }

    /** "2026-06-05T09:00" and "raportti_2026-06-05.pdf" are no dates of prose. */
    private static boolean isOfACode(Found<WrittenDate> date, String text) {
        var next = date.end() < text.length() ? text.charAt(date.end()) : ' ';
        var joined = MARKS.indexOf(next) >= 0 && date.end() + 1 < text.length() && Character.isLetterOrDigit(text.charAt(date.end() + 1));
        var named = Set.of(WrittenDate.Form.ISO, WrittenDate.Form.DASHED, WrittenDate.Form.SLASHED).contains(date.value().form()) && date.start() > 0 && "-_/=".indexOf(text.charAt(date.start() - 1)) >= 0;
        return next == 'T' || next == '_' || joined || named;
    }

    /** "versioon 5.6.26" */
    private static boolean isVersion(Found<WrittenDate> date, Situation at) {
        var word = Facts.wordAt(at.reply().words(), date.start());
        return word != null && word.index() > 0 && at.reply().words().get(word.index() - 1).lower().startsWith("versio");
    }

    private static List<Fix> fixes(Found<WrittenDate> date, Language language, String text) {
        var fixes = new ArrayList<Fix>();
        fixes.add(fix(date, date.value(), language, text));
        date.value().swapped().ifPresent(other -> fixes.add(fix(date, other, language, text)));
        return fixes;
    }

    /** The full stop of "5.6." and that of the sentence are one. */
    private static Fix fix(Found<WrittenDate> date, WrittenDate value, Language language, String text) {
        var form = value.inForm(language);
        var doubled = form.endsWith(".") && text.startsWith(".", date.end());
        return new Fix(doubled ? form.substring(0, form.length() - 1) : form, date.start(), date.end());
    }
}
