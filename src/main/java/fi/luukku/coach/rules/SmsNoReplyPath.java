package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.ReplyChannel;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Facts;
import fi.luukku.finnish.Sentence;
import fi.luukku.finnish.Token;
import java.util.Locale;

/** A text message that asks to be told something and does not say how: not every number can be answered. */
final class SmsNoReplyPath extends NamedRule {

    private static final int SHORTEST_NUMBER = 3;
    private static final int LONGEST_KEY = 10;

    private final Phrases asks;
    private final Phrases path;
    private final Phrases answers;
    private final Phrases closed;

    SmsNoReplyPath() {
        super("sms.no-reply-path", Severity.WARN, new Cost(Factor.RESPONSIBILITY, 0.3));
        var file = RuleFile.of(id());
        asks = file.phrases();
        path = file.phrases("path");
        answers = file.phrases("answer");
        closed = file.phrases("closed");
    }

    @Override
    public void check(Situation at, Findings findings) {
        var reply = at.reply();
        // Deep in a thread the customer has answered before.
        if (at.draft().channel() != ReplyChannel.SMS || !reply.has(closed) && (!at.draft().firstReply() || reply.has(path) || reply.words().stream().anyMatch(SmsNoReplyPath::isPath) || !at.sign(Facts.class, Facts::of).phones().isEmpty() || isKeyed(reply))) return;
        var asked = reply.first(asks);
        if (asked.isPresent()) {
            findings.at(asked.get(), "say");
            return;
        }
        reply.sentences().stream().filter(Sentence::isQuestion).findFirst().ifPresent(question -> findings.at(question.start(), question.end(), "say"));
    }

    /** "Vastaa K", "vastatkaa 1 tai 2": who is told what to answer knows how. */
    private boolean isKeyed(Reading reply) {
        return reply.all(answers).stream().map(match -> match.last().index() + 1).filter(next -> next < reply.words().size()).map(reply.words()::get)
            .anyMatch(key -> key.is(Token.Kind.NUMBER) || key.text().length() <= LONGEST_KEY && key.text().equals(key.text().toUpperCase(Locale.ROOT)) && Character.isLetterOrDigit(key.text().charAt(0)));
    }

    /** A web or mail address, or a telephone number or its beginning; a clock's time and a date are none. */
    private static boolean isPath(Word word) {
        if (word.is(Token.Kind.ADDRESS)) return true;
        var text = word.text();
        return word.is(Token.Kind.NUMBER) && (text.startsWith("0") || text.startsWith("+")) && text.length() >= SHORTEST_NUMBER && text.indexOf(':') < 0 && text.indexOf('.') < 0;
    }
}
