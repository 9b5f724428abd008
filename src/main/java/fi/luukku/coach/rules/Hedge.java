package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.finnish.Token;
import java.util.HashSet;
import java.util.Set;

/** A guess where a fact is due: "it should be there by now". */
final class Hedge extends PhraseRule {

    private static final RuleFile FILE = RuleFile.of("hedge");
    private static final Phrases KNOWN = FILE.phrases("known");
    private static final Phrases TIMES = FILE.phrases("time");
    private static final Phrases SAID = FILE.phrases("said");
    private static final Phrases NORMS = FILE.phrases("norm");
    private static final Phrases OFFERS = FILE.phrases("offer");

    private static final Set<String> PEOPLE = Set.of("sinun", "teidän", "minun", "meidän", "asiakkaan", "jonkun");

    Hedge() {
        super("hedge", Severity.WARN, new Cost(Factor.RESPONSIBILITY, 0.3));
    }

    @Override
    boolean isFault(Match match, Situation at) {
        if (at.reply().wordsOf(match.sentence()).getLast().text().endsWith("?") || isName(match, at.reply()) || isAdvice(match, at.reply()) || isMeasure(match, at.reply())) return false;
        if (at.reply().all(SAID).stream().anyMatch(said -> said.sentence() == match.sentence() && said.start() < match.start()) || at.reply().all(NORMS).stream().anyMatch(norm -> norm.sentence() == match.sentence())) return false;
        return !at.sign(Fair.class, here -> Fair.in(here.reply())).sentences.contains(match.sentence());
    }

    /** Kai is a man too: in the middle of a sentence by his capital, at its beginning by the name after his. */
    private static boolean isName(Match match, Reading reply) {
        var word = match.first();
        if (!word.lower().equals("kai") || !word.token().isCapitalised()) return false;
        var words = reply.words();
        if (words.get(Math.max(0, word.index() - 1)).sentence() == word.sentence() && word.index() > 0) return true;
        return word.index() + 1 < words.size() && words.get(word.index() + 1).token().isCapitalised();
    }

    /** "Paineen pitäisi olla 2,5": what a thing is to measure. */
    private static boolean isMeasure(Match match, Reading reply) {
        var next = match.last().index() + 1;
        return match.last().lower().equals("olla") && next < reply.words().size() && reply.words().get(next).is(Token.Kind.NUMBER);
    }

    /** "Sinun pitäisi", "pitäisi teidän": what someone is to do. */
    private static boolean isAdvice(Match match, Reading reply) {
        var words = reply.words();
        var at = match.first().index();
        if (!match.first().lower().startsWith("pitäisi")) return false;
        return at > 0 && PEOPLE.contains(words.get(at - 1).lower()) || at + 1 < words.size() && PEOPLE.contains(words.get(at + 1).lower());
    }

    /**
     * Where a guess is none of the fault's kind.
     *
     * @param sentences where the customer is offered something, or told when we shall know; there and just before
     */
    private record Fair(Set<Integer> sentences) {

        static Fair in(Reading reply) {
            var told = sentences(reply, KNOWN);
            told.retainAll(sentences(reply, TIMES));
            var fair = sentences(reply, OFFERS);
            for (var each : told) {
                fair.add(each);
                fair.add(each - 1);
            }
            return new Fair(fair);
        }

        private static Set<Integer> sentences(Reading reply, Phrases phrases) {
            var sentences = new HashSet<Integer>();
            for (var match : reply.all(phrases)) sentences.add(match.sentence());
            return sentences;
        }
    }
}
