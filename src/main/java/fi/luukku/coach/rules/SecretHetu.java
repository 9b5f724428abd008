package fi.luukku.coach.rules;

import fi.luukku.coach.Findings;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Facts;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A personal identity code, or its end: one that checks, or one that is said to be one and has the form. */
final class SecretHetu extends SecretRule {

    private static final List<String> NAMES = List.of("henkilötunnu", "hetu", "sotu", "sosiaaliturvatunnu", "personbeteckning", "personnummer", "personsignum", "identity", "social");
    private static final Set<String> ENDS = Set.of("loppuosa", "loppuosasi", "loppuosanne", "loppuosan", "loppu", "slutdel", "slutdelen", "ending", "part");
    /** How far behind its name a code may stand. */
    private static final int NEAR = 60;
    /** A code whose check fails was mistyped, and is told from the rest as easily. */
    private static final Pattern FORM = Pattern.compile("(?<![\\w-])\\d{6}[-+A-FU-Ya-fu-y]\\d{3}[0-9A-Za-z](?![\\w])");
    private static final Pattern END = Pattern.compile("(?<![\\w+-])-?\\d{3}[A-Za-z0-9](?!\\w)");
    private static final int KEPT = 4;

    SecretHetu() {
        super("secret.hetu");
    }

    @Override
    public void check(Situation at, Findings findings) {
        var text = at.reply().text();
        var found = at.sign(Facts.class, Facts::of).identityCodes();
        for (var code : found) mask(code.start(), code.end(), stars(text.substring(code.start(), code.end())), findings);
        var last = -1;
        for (var word : at.reply().words()) {
            if (word.start() < last || NAMES.stream().noneMatch(word.lower()::startsWith)) continue;
            var near = text.substring(word.end(), Math.min(text.length(), word.end() + NEAR));
            var whole = FORM.matcher(near);
            if (whole.find()) {
                last = word.end() + whole.end();
                if (Facts.at(found, word.end() + whole.start()) == null) mask(word.end() + whole.start(), last, stars(whole.group()), findings);
            } else {
                last = end(word, near, at, findings, last);
            }
        }
    }

    /** "henkilötunnuksesi loppuosa on 308T" */
    private static int end(Word word, String near, Situation at, Findings findings, int last) {
        var words = at.reply().words();
        var said = false;
        for (int i = word.index() + 1; i < Math.min(words.size(), word.index() + 4); i++) said |= ENDS.contains(words.get(i).lower());
        var end = END.matcher(near);
        if (!said || !end.find()) return last;
        mask(word.end() + end.start(), word.end() + end.end(), "****", findings);
        return word.end() + end.end();
    }

    /** 131052-****: the birthday is known to many, the rest opens doors. */
    private static String stars(String code) {
        return code.substring(0, code.length() - KEPT) + "*".repeat(KEPT);
    }
}
