package fi.luukku.coach.rules;

import fi.luukku.coach.Asked;
import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.signs.Acts;
import fi.luukku.coach.signs.Asks;
import fi.luukku.coach.signs.Complaint;
import fi.luukku.coach.signs.Complaint.Strength;
import fi.luukku.coach.signs.Matter;
import fi.luukku.coach.signs.Promises;
import fi.luukku.coach.signs.Returned;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.Set;
import java.util.stream.IntStream;

/** An open matter, and a draft in which nobody does anything about it. */
final class NextStepMissing extends NamedRule {

    /** What is told when it is asked, and no deed; "voisitko" alone does not tell which. */
    private static final Set<String> TELLING = Set.of("voida", "kertoa", "vastata", "neuvoa", "sanoa", "osata", "tietää", "suositella", "auttaa", "haluta", "viitsiä", "ehtiä", "pystyä", "olla", "saada");
    private static final Set<String> NOW = Set.of("nyt", "jo", "kunnossa", "valmis", "valmiina");
    private static final int LONG = 8;
    private static final Phrases ATTACHED = RuleFile.of("attachment.only").phrases();

    NextStepMissing() {
        super("next-step.missing", Severity.WARN, new Cost(Factor.RESPONSIBILITY, 0.4));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (!Acts.canTell(at)) return;
        var matter = Matter.of(at);
        var complaint = Complaint.in(at);
        var asks = Asks.of(at);
        var deedAsked = asksDeed(at) && !doesAnything(at);
        if (!deedAsked && !matter.isLeftOpen() && complaint.strength() == Strength.NONE && !asks.isOpen()) return;
        if (!Acts.of(at).all().isEmpty() || !Promises.of(at).found().isEmpty() || matter.isLeftToCustomer() || matter.asksBack() || matter.isRefused()) return;
        if (isOfAnotherRule(at.reply())) return;
        var returned = at.sign(Returned.class, Returned::of).isMost();
        if (!returned && !deedAsked && !matter.isLeftOpen() && (asks.questions().stream().anyMatch(Asked::answered) || tells(at, complaint.isAtLeast(Strength.HARM)))) return;
        findings.whole("say");
    }

    /** Those rules say it better. */
    private static boolean isOfAnotherRule(Reading reply) {
        return reply.has(Bounce.PHRASES) || reply.has(Burden.LEFT) || reply.has(AlternativeMissing.REFUSALS) || reply.has(ATTACHED);
    }

    /** "Korjaisitko laskun?": no telling how it came about answers that. */
    private static boolean asksDeed(Situation at) {
        return at.customer() != null && at.customer().language() == Language.FI && at.customer().words().stream()
            .anyMatch(word -> word.has(Feature.QUESTION) && word.has(Feature.CONDITIONAL) && word.has(Feature.SECOND) && word.lemmas().stream().noneMatch(TELLING::contains));
    }

    /** In any verb of ours, other than of regret and thanks, or in how things are now. */
    private static boolean doesAnything(Situation at) {
        var matter = Matter.of(at);
        return at.reply().words().stream().anyMatch(word -> !matter.isSoft(word.sentence()) && (word.isOnly(Feature.FIRST) || NOW.contains(word.lower())));
    }

    /** Where nothing has been harmed, telling how things are is an answer. */
    private static boolean tells(Situation at, boolean harm) {
        var matter = Matter.of(at);
        return harm ? matter.substance().stream().anyMatch(matter::hasFacts) : !matter.substance().isEmpty() || matter.hasFacts() || IntStream.range(0, at.reply().sentences().size()).anyMatch(i -> isLong(i, at));
    }

    /** So long a sentence is not only kind. */
    private static boolean isLong(int sentence, Situation at) {
        var matter = Matter.of(at);
        return !matter.isSoft(sentence) && !matter.isAside(sentence) && at.reply().wordsOf(sentence).stream().filter(word -> word.is(Token.Kind.WORD)).count() >= LONG;
    }
}
