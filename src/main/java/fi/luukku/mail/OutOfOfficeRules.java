package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Out-of-office answers known by their words. A customer may be on holiday and still want something: the rules are narrow. */
final class OutOfOfficeRules {

    /** A subject that is one of these, or goes on after a colon or dash. */
    private static final List<String> SUBJECTS = List.of(
            "automaattinen vastaus", "automaattinen vastausviesti", "automaattivastaus", "automaattinen poissaoloviesti", "poissaoloviesti",
            "poissaoloilmoitus",
            "poissa toimistolta", "poissa", "lomalla", "lomavastaus", "lomaviesti", "lomailmoitus",
            "automatiskt svar", "autosvar", "automatsvar", "frånvaro", "frånvarande", "frånvaromeddelande", "semestermeddelande", "ej på kontoret",
            "inte på kontoret",
            "automatic reply", "automatic response", "auto reply", "auto-reply", "autoreply", "auto response", "autoresponse",
            "out of office", "out-of-office", "out of office reply", "out of the office", "ooo", "vacation reply", "on vacation",
            "away from the office");
    private static final List<String> OPENINGS = List.of(
            "olen lomalla", "olen kesälomalla", "olen talvilomalla", "olen hiihtolomalla", "olen joululomalla", "olen vuosilomalla",
            "olen syyslomalla",
            "olen poissa", "olen vapaalla", "olen perhevapaalla", "olen äitiyslomalla", "olen vanhempainvapaalla", "olen opintovapaalla",
            "olen työmatkalla",
            "en ole toimistolla", "en ole tavoitettavissa", "en ole paikalla", "olen tavoitettavissa seuraavan kerran",
            "tämä on automaattinen vastaus", "tämä on automaattivastaus", "tämä on automaattinen viesti",
            "jag är på semester", "jag har semester", "jag är ledig", "jag är bortrest", "jag är inte på kontoret", "jag är frånvarande",
            "jag är föräldraledig", "detta är ett automatiskt svar",
            "i am out of", "i'm out of", "i am currently out", "i'm currently out", "i am on vacation", "i'm on vacation", "i am on holiday",
            "i am on annual leave", "i am on leave", "i am away from",
            "i will be out of", "this is an automatic reply", "this is an automated response", "this is an automated reply");
    private static final List<String> RETURNS = List.of(
            "palaan", "tavoitettavissa", "kiireellis", "kiireisiss", "sijaise", "sijaist", "asti", "saakka", "luen sähköpost",
            "vastaan viestiisi palattuani", "vastaan viesteihin",
            "åter", "tillbaka", "brådskande", "till och med", "t.o.m", "kontakta", "i mitt ställe",
            "back on", "be back", "return", "urgent", "until", "limited access", "in my absence", "please contact", "as soon as possible");
    private static final List<String> WISHES = List.of(
            "?", "voiko", "voisi", "haluan", "haluais", "tilauks", "tilasin", "paket", "toimitu", "palautu", "noutaa", "beställ", "leverans",
            "my order", "parcel", "package", "delivery", "refund");
    private static final List<String> ENDS = List.of(":", "- ", "– ", "/", "(", "!", "re:", "vs:", "sv:");
    private static final List<String> GREETINGS = List.of(
            "hei", "moi", "tervehdys", "kiitos", "kiitokset", "hyvä", "hej", "tack", "hello", "hi", "dear", "thank");
    private static final int LONGEST = 600;

    private OutOfOfficeRules() {
    }

    static @Nullable Automatic subject(Suspect mail) {
        String subject = mail.subject().toLowerCase(Locale.ROOT);
        for (String known : SUBJECTS) {
            if (subject.startsWith(known) && endsThere(subject, known.length())) {
                return new Automatic(Automatic.Kind.AUTO_REPLY, "out-of-office-subject", CleanText.cut(mail.subject(), 200));
            }
        }
        return null;
    }

    /** "Automaattinen vastaus: Tilaus" but not "Automaattinen vastaus ei toimi". */
    private static boolean endsThere(String subject, int end) {
        String rest = subject.substring(end).strip();
        return rest.isEmpty() || ENDS.stream().anyMatch(rest::startsWith) || isPeriod(rest);
    }

    /** "Poissa 1.7.–28.7." */
    private static boolean isPeriod(String rest) {
        return Character.isDigit(rest.charAt(0)) && rest.chars().noneMatch(Character::isLetter);
    }

    /** A short text that opens so, tells when or who instead, and wishes for nothing. */
    static @Nullable Automatic opening(Suspect mail) {
        String own = mail.ownText();
        if (own.length() > LONGEST) return null;
        String lower = own.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\n', ' ');
        String opening = opening(lower);
        boolean automatic = opening != null && RETURNS.stream().anyMatch(lower::contains) && WISHES.stream().noneMatch(lower::contains);
        return automatic ? new Automatic(Automatic.Kind.AUTO_REPLY, "out-of-office-opening", opening) : null;
    }

    /** Within the first words: after a greeting or thanks for the message at most. */
    private static @Nullable String opening(String lower) {
        for (String known : OPENINGS) {
            int at = lower.indexOf(known);
            if (at == 0 || at > 0 && at <= 90 && " .!,\t".indexOf(lower.charAt(at - 1)) >= 0 && isGreeting(lower.substring(0, at))) return known;
        }
        return null;
    }

    private static boolean isGreeting(String before) {
        String greeting = before.strip();
        boolean known = GREETINGS.stream().anyMatch(greeting::startsWith);
        return greeting.length() <= 12 || known && greeting.chars().filter(c -> c == '.').count() <= 1;
    }
}
