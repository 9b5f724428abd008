package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Standards by their numbers, system words and trade abbreviations, unless the customer uses them or they are explained. */
final class JargonStandard extends NamedRule {

    private static final Set<String> EXPLAINED = Set.of("(", "=", "eli", "alltså", "dvs", "meaning", "means", "i.e", "betyder", "innebär", "tarkoittaa");
    private static final int NEAR = 3;

    private final RuleFile file = RuleFile.of(id());
    private final Phrases phrases = file.phrases();
    private final Set<String> codes = file.words("codes");
    private final Set<String> standards = file.words("standards");

    JargonStandard() {
        super("jargon.standard", Severity.WARN, new Cost(Factor.CARING, 0.25));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (at.language() == null) return;
        var theirs = theirs(at.customer());
        var words = at.reply().words();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).quoted()) continue;
            var end = standard(words, i);
            if (end < 0 && isCode(words.get(i))) end = i;
            if (end < 0 || theirs.contains(words.get(i).lower()) || theirs.contains(head(words.get(i).lower())) || isExplained(words, end)) continue;
            mark(at, findings, words.get(i), words.get(end));
            i = end;
        }
        for (var match : at.reply().all(phrases)) {
            if (isCode(match.first()) || match.words().stream().anyMatch(word -> theirs.contains(word.lower())) || isExplained(words, match.last().index())) continue;
            mark(at, findings, match.first(), match.last());
        }
    }

    private static void mark(Situation at, Findings findings, Word first, Word last) {
        findings.at(first.start(), last.end(), "say", at.draft().text().substring(first.start(), last.end()));
    }

    private static Set<String> theirs(@Nullable Reading customer) {
        var theirs = new HashSet<String>();
        if (customer != null) for (var word : customer.words()) {
            theirs.add(word.lower());
            theirs.add(head(word.lower()));
            theirs.addAll(word.lemmas());
        }
        return theirs;
    }

    /** "rma" of "rma-numeroa" and "rma:n". */
    private static String head(String lower) {
        for (int i = 2; i < lower.length(); i++) if (lower.charAt(i) == '-' || lower.charAt(i) == ':') return lower.substring(0, i);
        return lower;
    }

    /** The last word of "SFS-EN 1176-1", or -1. */
    private int standard(List<Word> words, int i) {
        if (!standards.contains(words.get(i).text())) return -1;
        var last = -1;
        for (int next = i + 1; next < words.size() && next <= i + 3; next++) {
            var kind = words.get(next).token().kind();
            if (kind == Token.Kind.NUMBER || kind == Token.Kind.CODE) return next;
            if (!standards.contains(words.get(next).text()) && !words.get(next).text().equals("/")) return last;
        }
        return last;
    }

    /** "RMA", "RMA:n", "EOL-tilassa", "EN1078". */
    private boolean isCode(Word word) {
        var text = word.text();
        var end = 0;
        while (end < text.length() && Character.isUpperCase(text.charAt(end))) end++;
        if (codes.contains(text) || end < 2 || end == text.length()) return codes.contains(text);
        var head = text.substring(0, end);
        var next = text.charAt(end);
        if (next == ':') return codes.contains(head);
        return next == '-' ? codes.contains(head) || standards.contains(head) : Character.isDigit(next) && text.length() > end + 2 && standards.contains(head);
    }

    private static boolean isExplained(List<Word> words, int end) {
        for (int i = end + 1; i <= Math.min(end + NEAR, words.size() - 1); i++) if (EXPLAINED.contains(words.get(i).lower())) return words.get(i).sentence() == words.get(end).sentence();
        return false;
    }
}
