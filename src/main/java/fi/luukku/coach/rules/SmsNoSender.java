package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.ReplyChannel;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Closing;
import fi.luukku.coach.signs.CustomerName;
import fi.luukku.finnish.Token;
import fi.luukku.finnish.WordClass;
import fi.luukku.kernel.Language;
import java.util.List;
import java.util.Locale;

/** A text message that does not tell whose it is: a number alone tells the customer nothing. */
final class SmsNoSender extends NamedRule {

    private static final int LONGEST_NAME = 5;

    private final RuleFile file = RuleFile.of("sms.no-sender");
    private final Phrases told = file.phrases();
    private final List<String> joins = file.lines("joins", Language.FI);
    private final List<String> nobody = file.lines("nobody", Language.FI);

    SmsNoSender() {
        super("sms.no-sender", Severity.WARN, new Cost(Factor.CARING, 0.25));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (at.draft().channel() != ReplyChannel.SMS || at.draft().signed() || at.reply().length() == 0) return;
        var customer = at.sign(CustomerName.class, CustomerName::of);
        var closing = at.sign(Closing.class, Closing::of);
        if (closing.name() && at.reply().words().subList(closing.first(), at.reply().words().size()).stream().anyMatch(word -> isName(word, customer))) return;
        if (endsInName(at.reply(), customer) || beginsWithName(at.reply(), customer) || tells(at.reply(), customer)) return;
        findings.whole("say");
    }

    private boolean isName(Word word, CustomerName customer) {
        return word.is(Token.Kind.WORD) && word.token().isCapitalised() && !customer.is(word) && !nobody.contains(word.lower()) && !word.isOnly(Feature.VERB);
    }

    /** "… huomenna. Aino, Kirjakulma", "… huomenna / Kirjakulma", of the last two sentences. */
    private boolean endsInName(Reading reading, CustomerName customer) {
        var sentences = reading.sentences().size();
        for (int i = sentences - 1; i >= Math.max(0, sentences - 2); i--) if (endsInName(reading.wordsOf(i), i > 0, customer)) return true;
        return false;
    }

    /** A run of names alone, after a mark or as a sentence of its own; "odottaa Prismassa" is none. */
    private boolean endsInName(List<Word> words, boolean alone, CustomerName customer) {
        var at = words.size() - 1;
        // "Lukko-Raine 040 123 4567"
        while (at >= 0 && (words.get(at).is(Token.Kind.MARK) || words.get(at).is(Token.Kind.NUMBER))) at--;
        var named = false;
        while (at >= 0 && (isName(words.get(at), customer) || named && words.get(at).token().isMark(",") || joins.contains(words.get(at).lower()))) named |= isName(words.get(at--), customer);
        if (!named) return false;
        return at < 0 ? alone : !words.get(at).is(Token.Kind.WORD) && !words.get(at).is(Token.Kind.NUMBER) || words.get(at + 1).token().isMark(",");
    }

    /** "Kirjakulma: pakettisi …" */
    private boolean beginsWithName(Reading reading, CustomerName customer) {
        var words = reading.words();
        for (int i = 0; i < Math.min(LONGEST_NAME, words.size()) && words.get(i).is(Token.Kind.WORD); i++) {
            if (i + 1 < words.size() && words.get(i + 1).token().isMark(":")) return isName(words.get(0), customer) && reading.text().toLowerCase(Locale.ROOT).indexOf("hei") != 0;
        }
        return false;
    }

    private static boolean isPlace(Word word) {
        return word.analyses().stream().anyMatch(reading -> reading.wordClass() == WordClass.PLACE_NAME);
    }

    /** "Täällä Aino", "tilauksesi Kirjakulmasta", "from Kirjakulma". */
    private boolean tells(Reading reading, CustomerName customer) {
        for (var match : reading.all(told)) {
            var next = match.last().index() + 1;
            if (next < reading.words().size() && isName(reading.words().get(next), customer) && !isPlace(reading.words().get(next))) return true;
        }
        return false;
    }
}
