package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.ReplyChannel;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Address;
import fi.luukku.coach.signs.Body;
import fi.luukku.coach.signs.CustomerName;
import fi.luukku.coach.signs.Trouble;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.Set;
import java.util.stream.Collectors;

/** Some few words to a person with a problem, or a whole letter that never speaks to its reader. */
final class ToneCold extends NamedRule {

    /** A letter of fewer words than this to a person with a problem is a snub; a little longer one if it is written to nobody. */
    private static final int VERY_TERSE = 6;
    private static final int TERSE = 8;
    private static final int TERSE_CHAT = 4;
    /** A first letter of fewer words than this that speaks to nobody. */
    private static final int SHORT = 16;
    /** A person who has written this much of a problem. */
    private static final int TOLD = 8;
    /** In so many words a reader should have been spoken to. */
    private static final int LONG = 25;
    /** Where they talk already, a plain answer may be longer. */
    private static final int LONG_IN_THREAD = 60;

    private final Phrases warm;
    private final Phrases formula;
    private final Phrases spoken;
    private final Set<String> second;

    ToneCold() {
        super("tone.cold", Severity.WARN, new Cost(Factor.CARING, 0.35));
        var file = RuleFile.of(id());
        warm = file.phrases("warm");
        formula = file.phrases("formula");
        spoken = file.phrases("spoken");
        second = Set.copyOf(file.lines("second", Language.EN));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var channel = at.draft().channel();
        if (at.language() == null || channel == ReplyChannel.SMS || channel == ReplyChannel.PHONE || channel.isPublic()) return;
        var body = at.sign(Body.class, Body::of);
        if (body.length() == 0) return;
        if (isTerse(at, body)) findings.at(body.words().getFirst().start(), body.words().getLast().end(), "say-terse");
        else if (body.length() >= (at.draft().firstReply() ? LONG : LONG_IN_THREAD) && speaksToNobody(at, body)) findings.whole("say");
    }

    private boolean isTerse(Situation at, Body body) {
        if (isSnub(at, body)) return true;
        if (at.customer() == null || at.customer().length() < TOLD || !at.sign(Trouble.class, Trouble::of).found() || isWarm(at)) return false;
        var letter = at.draft().channel().isLetter() && at.draft().firstReply();
        return body.length() < (letter ? VERY_TERSE : TERSE_CHAT) || letter && body.length() < TERSE && speaksToNobody(at, body);
    }

    /** A letter of a few words, or of two sentences to nobody, to somebody who took the trouble to write. */
    private boolean isSnub(Situation at, Body body) {
        if (!at.draft().channel().isLetter() || !at.draft().firstReply() || at.customer() == null || at.customer().length() < TOLD || isWarm(at)) return false;
        return body.length() < VERY_TERSE - 1 || body.length() < SHORT && speaksToNobody(at, body);
    }

    /** A kind word that is more than a formula left to stand alone. */
    private boolean isWarm(Situation at) {
        var formal = at.reply().all(formula).stream().map(Match::sentence).collect(Collectors.toSet());
        return at.reply().all(warm).stream().anyMatch(word -> !formal.contains(word.sentence()));
    }

    private boolean speaksToNobody(Situation at, Body body) {
        // Without a dictionary a verb's person is not known.
        if (at.language() == Language.FI && !at.morphology().isAvailable() || at.reply().has(spoken)) return false;
        var name = at.sign(CustomerName.class, CustomerName::of);
        var thou = at.sign(Address.class, Address::of).thou().stream().map(Word::index).collect(Collectors.toSet());
        return body.words().stream().noneMatch(word -> speaksTo(word, name) || thou.contains(word.index()));
    }

    /** Read kindly: what may be the second person is, save the base form after "ei" that looks like a command. */
    private boolean speaksTo(Word word, CustomerName name) {
        if (!word.is(Token.Kind.WORD)) return false;
        return second.contains(word.lower()) || name.is(word) || word.lemmas().contains("sinä") || word.lemmas().contains("te")
            || word.analyses().stream().anyMatch(reading -> Feature.THOU.in(reading) && !Feature.IMPERATIVE.in(reading)) || word.has(Feature.YE) || word.has(Feature.THY) || word.has(Feature.YOUR);
    }
}
