package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.ReplyChannel;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.signs.Facts;
import fi.luukku.kernel.Language;
import java.util.List;
import java.util.regex.Pattern;

/** A sum in another form than the reader's: 12.50€, e0,0, €89 in Finnish. */
final class FormatMoney extends NamedRule {

    private static final Pattern BARE = Pattern.compile("(?<![\\w,.-])(\\d{1,6}),-(?![\\w-])(?! ?(?:€|eur))");
    private static final char NO_BREAK_SPACE = '\u00A0';

    FormatMoney() {
        super("format.money", Severity.WARN, new Cost(Factor.CARING, 0.2));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var language = at.language();
        if (language == null) return;
        // A no-break space would shorten a text message's parts to 70 characters.
        var space = at.draft().channel() == ReplyChannel.SMS ? ' ' : NO_BREAK_SPACE;
        bare(at, language, findings);
        for (var sum : at.sign(Facts.class, Facts::of).sums()) {
            // Each sign costs there: "390 e" is how a text message says it.
            if (sum.value().isFormOf(language) || Facts.isQuoted(sum, at) || at.draft().channel() == ReplyChannel.SMS && sum.in(at.reply().text()).endsWith(" e")) continue;
            var right = sum.value().inForm(language, space);
            right.ifPresentOrElse(form -> findings.add(sum.start(), sum.end(), "say", List.of(new Fix(form, sum.start(), sum.end())), form),
                () -> findings.at(sum.start(), sum.end(), "say-unclear", sum.in(at.reply().text())));
        }
    }

    /** "45,-": a sum without its currency. */
    private static void bare(Situation at, Language language, Findings findings) {
        if (language == Language.EN || at.reply().text().indexOf(",-") < 0) return;
        var facts = at.sign(Facts.class, Facts::of);
        var bare = BARE.matcher(at.reply().text());
        while (bare.find()) if (Facts.at(facts.sums(), bare.start()) == null) findings.add(bare.start(), bare.end(), "say", List.of(new Fix(bare.group(1) + " €", bare.start(), bare.end())), bare.group(1) + " €");
    }
}
