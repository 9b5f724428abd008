package fi.luukku.coach.rules;

import fi.luukku.coach.Findings;
import fi.luukku.coach.Situation;
import fi.luukku.coach.signs.Facts;
import java.util.Locale;
import java.util.regex.Pattern;

/** The number of a payment card, or the code on its back. */
final class SecretCard extends SecretRule {

    private static final int KEPT = 4;
    /** Said to be a card's: one mistyped number is no less a number for who wants to pay with it. */
    private static final Pattern NAMED = Pattern.compile("(?i)(?:kor(?:tti|ti)\\p{L}{0,10}|kort\\p{L}{0,10}|card\\p{L}{0,10}|visa|mastercard)[\\p{L} :.]{0,25}?((?<!\\w)\\d{4}([ -]?)\\d{4}\\2\\d{4}\\2\\d{4}(?!\\w))");
    private static final Pattern CODE = Pattern.compile("(?i)(?<!\\p{L})(?:cvc|cvv|cvv2|turvaluku\\p{L}{0,3}|kortin turvakoodi|kortin tarkistusnumero|kortets säkerhetskod|card security code)[ :=]{0,3}(?:(?:on|är|is) )?(\\d{3,4})(?!\\w)");

    SecretCard() {
        super("secret.card");
    }

    @Override
    public void check(Situation at, Findings findings) {
        var text = at.reply().text();
        var cards = at.sign(Facts.class, Facts::of).cards();
        for (var card : cards) mask(card.start(), card.end(), masked(card.in(text), KEPT), findings);
        if (text.chars().noneMatch(Character::isDigit)) return;
        var named = NAMED.matcher(text);
        while (named.find()) if (Facts.at(cards, named.start(1)) == null && !isOther(named.start(1), at)) mask(named.start(1), named.end(1), masked(named.group(1), KEPT), findings);
        var code = CODE.matcher(text);
        while (code.find()) mask(code.start(1), code.end(1), "***", findings);
    }

    /** A gift card's number, an account, a tracking code. */
    private static boolean isOther(int place, Situation at) {
        var facts = at.sign(Facts.class, Facts::of);
        if (Facts.at(facts.ibans(), place) != null || Facts.at(facts.parcels(), place) != null || Facts.at(facts.references(), place) != null || Facts.at(facts.phones(), place) != null) return true;
        var before = at.reply().text().substring(Math.max(0, place - 50), place).toLowerCase(Locale.ROOT);
        return before.contains("lahjakort") || before.contains("presentkort") || before.contains("gift card") || before.contains("kanta-asiakas") || before.contains("bonus") || before.contains("jäsen");
    }
}
