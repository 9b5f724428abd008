package fi.luukku.coach.rules;

import fi.luukku.coach.Capitals;
import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Manner;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.CustomerName;
import fi.luukku.coach.signs.Opening;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A first reply that begins without a greeting. Text messages and public replies have their own customs. */
final class GreetingMissing extends NamedRule {

    private final RuleFile file = RuleFile.of("greeting.missing");

    GreetingMissing() {
        super("greeting.missing", Severity.WARN, new Cost(Factor.CARING, 0.3));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (!greets(at) || at.reply().length() == 0 || at.sign(Opening.class, Opening::of).isGreeting()) return;
        var first = at.reply().words().stream().filter(word -> !word.quoted()).findFirst().orElseThrow();
        var end = at.reply().wordsOf(first.sentence()).getLast().end();
        var greeting = greeting(at);
        var fixes = greeting == null ? List.<Fix>of() : List.of(new Fix(at.draft().channel().isLetter() ? greeting + "\n\n" : onOneLine(greeting), first.start(), first.start()));
        findings.add(first.start(), end, "say", fixes);
    }

    /** The sentence after it begins with a capital: "Hello! Your bike is ready." */
    private static String onOneLine(String greeting) {
        return (greeting.endsWith(",") ? greeting.substring(0, greeting.length() - 1) + "!" : greeting) + " ";
    }

    /** Where a greeting is the custom. */
    static boolean greets(Situation at) {
        // How other languages greet is not known here.
        if (!at.draft().firstReply() || at.language() == null) return false;
        return switch (at.draft().channel()) {
            case EMAIL, FORM, CHAT, WHATSAPP, MESSENGER, INSTAGRAM, TELEGRAM -> true;
            case SMS, PHONE, X, FACEBOOK -> false;
        };
    }

    /** In the customer's own style: moi to one who writes moi, their whole name to one who is formal. */
    private @Nullable String greeting(Situation at) {
        var language = at.language();
        if (language == null) return null;
        var name = at.sign(CustomerName.class, CustomerName::of);
        if (name.first() == null) return file.lines("bare", language).getFirst();
        if (at.manner() == Manner.FORMAL) return file.lines("formal", language).getFirst().replace("{0}", name.whole());
        var usual = file.lines("usual", language).getFirst();
        return (language == Language.FI ? usual.replace("Hei", theirs(at)) : usual).replace("{0}", name.first());
    }

    private String theirs(Situation at) {
        if (at.customer() == null) return "Hei";
        var first = at.customer().words().stream().filter(word -> word.is(Token.Kind.WORD)).findFirst();
        return first.map(Word::lower).filter(file.lines("theirs", Language.FI)::contains).map(Capitals::first).orElse("Hei");
    }
}
