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
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What colleagues say to each other and the customer is not to read: a remark, a line that passes the matter on, a mail
 * between two of the house. Quoted lines leave with the rest, and remarks may be in another language than the reply.
 */
final class LeakInternal extends NamedRule {

    private static final RuleFile FILE = RuleFile.of("leak.internal");
    private static final Phrases REMARKS = FILE.phrases();
    private static final Pattern PASSED_ON = Pattern.compile("(?iu)(?:fw|fwd|vl|vb)\\s?:\\s.*|fyi\\b.*|-{2,}\\s?(?:forwarded message|(?:välitetty|edelleen ?lähetetty) viesti|vidarebefordrat meddelande)\\b.*"
        // "[SISÄINEN: …]", "Internal: …"
        + "|[\\[(*]{0,2}\\s?(?:sisäinen|sisäisesti|internal|internt?)(?: (?:huom|huomautus|huomio|muistiinpano|viesti|note|comment|anteckning|kommentar))?\\s?:.*");
    /** "Huom Susalle: …" */
    private static final Pattern CALLED = Pattern.compile("(?iu:huom|hox|obs|nb|psst)[.!:,]? (\\p{Lu}\\p{Ll}{1,20})\\s?[:,–-].*");
    /** "/Aino to Lauri", "Aino → Lauri:" */
    private static final Pattern FROM_TO = Pattern.compile("/\\s?\\p{Lu}\\p{Ll}{1,20} (?:to|till|>|->|→) \\p{Lu}\\p{Ll}{1,20}\\b.*|\\p{Lu}\\p{Ll}{1,20} (?:->|→) \\p{Lu}\\p{Ll}{1,20}\\s?:.*");
    private static final Pattern MENTION = Pattern.compile("@\\p{Lu}\\p{Ll}{1,20}\\b.*");
    private static final Pattern HEADER = Pattern.compile("(?iu)\\*{0,2}(from|lähettäjä|från|to|vastaanottaja|till)\\*{0,2}\\s?:.{0,200}?@([a-z0-9.-]{3,100}).{0,100}");
    /** Mail of people, not of a house: two addresses there are no colleagues'. */
    private static final List<String> FREE = List.of("gmail.", "hotmail.", "outlook.", "live.", "icloud.", "yahoo.", "me.com", "luukku.com", "suomi24.", "elisanet.", "kolumbus.", "saunalahti.", "pp.inet.", "protonmail.", "proton.");
    private static final int LINES_BETWEEN = 4;
    private static final int LONGEST_LINE = 400;

    LeakInternal() {
        super("leak.internal", Severity.STOP, new Cost(Factor.RESPONSIBILITY, 0.7));
    }

    @Override
    public void check(Situation at, Findings findings) {
        remarks(at, findings);
        lines(at, findings);
    }

    private static void remarks(Situation at, Findings findings) {
        var languages = EnumSet.of(Language.FI);
        if (at.language() != null) languages.add(at.language());
        var text = at.reply().text();
        for (var language : languages) {
            var same = language == at.language() && text.indexOf('>') < 0;
            var reading = same ? at.reply() : Reading.ofOurs(unquoted(text), language, at.morphology());
            for (var match : reading.all(REMARKS)) if (!findings.areFull() && !isTheirs(text.substring(match.start(), match.end()), at)) findings.at(match.start(), match.end(), "say");
        }
    }

    /** Quoted lines as if they were not, every letter in its place. */
    private static String unquoted(String text) {
        var plain = new StringBuilder(text);
        var start = true;
        for (int i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (start && c == '>') plain.setCharAt(i, ' ');
            start = c == '\n' || start && (c == '>' || c == ' ');
        }
        return plain.toString();
    }

    /** The customer wrote it themselves. */
    private static boolean isTheirs(String words, Situation at) {
        return at.customer() != null && at.customer().text().contains(words);
    }

    private static void lines(Situation at, Findings findings) {
        var senders = new ArrayList<Header>();
        var text = at.reply().text();
        for (int start = 0, number = 0; start < text.length() && !findings.areFull(); number++) {
            var end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            var from = start;
            while (from < end && "> \t".indexOf(text.charAt(from)) >= 0) from++;
            var line = text.substring(from, Math.min(end, from + LONGEST_LINE)).stripTrailing();
            if (!line.isEmpty()) line(line, from, number, senders, at, findings);
            start = end + 1;
        }
    }

    private record Header(String domain, int line) {}

    private static void line(String line, int start, int number, List<Header> senders, Situation at, Findings findings) {
        var first = line.charAt(0);
        var passedOn = "FfVvIiSs-[(*".indexOf(first) >= 0 && PASSED_ON.matcher(line).matches() || "HhOoNnPp".indexOf(first) >= 0 && isCalled(line, at);
        var fromTo = (first == '/' || Character.isUpperCase(first)) && FROM_TO.matcher(line).matches();
        // A mention is how one answers in public; in a letter it calls a colleague.
        var mention = first == '@' && (at.draft().channel().isLetter() || at.draft().channel() == ReplyChannel.SMS) && MENTION.matcher(line).matches();
        if ((passedOn || fromTo || mention) && !isTheirs(line, at)) findings.at(start, start + line.length(), "say");
        else if (line.indexOf('@') > 0) {
            header(line, start, number, senders, findings);
            if (at.draft().channel().isLetter()) mentions(line, start, at, findings);
        }
    }

    /** One of the house, by the first name; the customer may be told to note something, too. */
    private static boolean isCalled(String line, Situation at) {
        var called = CALLED.matcher(line);
        if (!called.matches()) return false;
        var customer = at.draft().customerName() == null ? "" : at.draft().customerName().toLowerCase(Locale.ROOT);
        return at.morphology().analyse(called.group(1)).stream().anyMatch(name -> Feature.FIRSTNAME.in(name) && !customer.contains(name.lemma().toLowerCase(Locale.ROOT)));
    }

    /** Within a line only of what is surely a person's name: a house's own account may be told. */
    private static void mentions(String line, int start, Situation at, Findings findings) {
        for (int i = line.indexOf(" @"); i >= 0; i = line.indexOf(" @", i + 1)) {
            var name = MENTION.matcher(line).region(i + 1, line.length());
            if (!name.matches()) continue;
            var end = i + 2;
            while (end < line.length() && Character.isLetter(line.charAt(end))) end++;
            if (at.morphology().analyse(line.substring(i + 2, end)).stream().anyMatch(Feature.FIRSTNAME::in)) findings.at(start + i + 1, start + end, "say");
        }
    }

    private static void header(String line, int start, int number, List<Header> senders, Findings findings) {
        var header = HEADER.matcher(line);
        if (!header.matches()) return;
        var domain = header.group(2).toLowerCase(Locale.ROOT);
        if (FREE.stream().anyMatch(domain::startsWith)) return;
        var sender = List.of("from", "lähettäjä", "från").contains(header.group(1).toLowerCase(Locale.ROOT));
        if (sender) senders.add(new Header(domain, number));
        else if (!senders.isEmpty() && senders.getLast().domain.equals(domain) && number - senders.getLast().line <= LINES_BETWEEN) findings.at(start, start + line.length(), "say-mail");
    }
}
