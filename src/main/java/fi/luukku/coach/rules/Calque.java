package fi.luukku.coach.rules;

import fi.luukku.coach.Capitals;
import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import java.util.List;

/** Phrases translated word for word, which no Finn would say. */
final class Calque extends NamedRule {

    private final Phrases phrases = RuleFile.of(id()).phrases();
    private final Phrases please = RuleFile.of(id()).phrases("please");

    Calque() {
        super("calque", Severity.WARN, new Cost(Factor.CARING, 0.25));
    }

    @Override
    public void check(Situation at, Findings findings) {
        for (var match : at.reply().all(phrases)) findings.at(match, "say");
        for (var match : at.reply().all(please)) if (match.last().has(Feature.IMPERATIVE)) bare(match, findings);
    }

    /** "Ole hyvä ja täytä lomake" is "Täytä lomake". */
    private static void bare(Match match, Findings findings) {
        var fix = new Fix(Capitals.like(match.first().text(), match.last().text()), match.start(), match.end());
        findings.add(match.start(), match.end(), "say", List.of(fix));
    }
}
