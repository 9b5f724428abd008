package fi.luukku.coach.rules;

import fi.luukku.coach.Findings;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Facts;
import fi.luukku.finnish.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A password written out. Talk about passwords is no password: what follows the word must look like one, or stand in
 * its place, behind a colon or in quotation marks.
 */
final class SecretPassword extends SecretRule {

    private static final List<String> NAMES = List.of("salasana", "kertakäyttösalasana", "tilapäissalasana", "oletussalasana", "lösenord", "engångslösenord", "password", "passwd", "passcode", "passphrase");
    private static final Set<String> IS = Set.of("on", "oli", "olisi", "är", "var", "blir", "is", "was", "as", "siis", "nyt", "nu", "now");
    /** What is told of passwords in general. */
    private static final List<String> TALK = List.of("merk", "vähintään", "esim", "tecken", "minst", "character", "least", "pitää", "täytyy", "tulee", "måste", "must", "should", "sisäl", "innehåll", "contain", "kirjai", "numero", "siffr", "bokst", "letter", "digit");
    /** "Tunnuksesi: maija / Kesa2026!": behind these a bar parts the name from the password. */
    private static final Pattern PAIR = Pattern.compile("(?iu)(?:tunnu\\p{L}{0,20}|kirjautumistie\\p{L}{0,12}|inloggning\\p{L}{0,12}|login|credentials)\\s?:\\s?\\S{2,60}\\s{0,2}[/|]\\s{0,2}([^\\s/|]{6,40})");
    private static final int WORDS = 8;
    private static final int FAR = 120;
    private static final int SHORTEST = 4;
    private static final int SHORTEST_MIXED = 6;
    private static final int LONGEST = 40;

    SecretPassword() {
        super("secret.password");
    }

    @Override
    public void check(Situation at, Findings findings) {
        var last = -1;
        for (var word : at.reply().words()) {
            if (word.start() < last || !word.is(Token.Kind.WORD) || NAMES.stream().noneMatch(word.lower()::startsWith)) continue;
            var end = new Search(at, at.reply().text(), word).find(findings);
            if (end > 0) last = end;
        }
        var pair = PAIR.matcher(at.reply().text());
        while (pair.find()) if (pair.start(1) > last && hasLetterAndDigit(pair.group(1))) mask(pair.start(1), pair.end(1), "********", findings);
    }

    private static boolean hasLetterAndDigit(String written) {
        return written.chars().anyMatch(Character::isLetter) && written.chars().anyMatch(Character::isDigit);
    }

    /** What stands behind the word, piece by piece between the spaces. */
    private record Search(Situation at, String text, Word name) {

        int find(Findings findings) {
            var place = name.end();
            var limit = Math.min(text.length(), name.end() + FAR);
            var named = false;
            var direct = false;
            for (int i = 0; i < WORDS && place < limit; i++) {
                var from = place;
                while (from < limit && (Character.isWhitespace(text.charAt(from)) || ":=,".indexOf(text.charAt(from)) >= 0)) from++;
                var between = text.substring(place, from);
                // Another line is another matter, unless the word stands above its password.
                if (between.indexOf('\n') >= 0 && !direct && !between.contains(":")) return -1;
                if (between.contains(":") || between.contains("=")) named = direct = true;
                var end = from;
                while (end < limit && !Character.isWhitespace(text.charAt(end))) end++;
                var piece = trimmed(from, end);
                if (piece.start >= piece.end) return -1;
                var written = text.substring(piece.start, piece.end);
                if (IS.contains(written.toLowerCase(Locale.ROOT)) && !piece.quoted) {
                    named = direct = true;
                } else if (Stream.concat(TALK.stream(), NAMES.stream()).anyMatch(written.toLowerCase(Locale.ROOT)::startsWith)) {
                    return -1;
                } else if (isPassword(piece, written, direct, end)) {
                    mask(piece.start, piece.end, "********", findings);
                    return piece.end;
                } else {
                    direct = false;
                }
                if (end > from && ".!?".indexOf(text.charAt(end - 1)) >= 0) return -1;
                place = end;
            }
            return -1;
        }

        private boolean isPassword(Piece piece, String written, boolean direct, int end) {
            if (written.length() < SHORTEST || written.length() > LONGEST || isMasked(written) || isOther(piece, written)) return false;
            if (looksMade(written)) return true;
            if (!direct) return false;
            if (piece.quoted || written.chars().allMatch(Character::isDigit)) return true;
            // "Salasana: mansikka" and nothing more on the line, or a bar or a comma and the next thing.
            return afterColon(piece) && endsLine(end) && written.chars().allMatch(Character::isLetterOrDigit);
        }

        private static boolean isMasked(String written) {
            return written.chars().noneMatch(Character::isLetterOrDigit);
        }

        private boolean looksMade(String written) {
            if (written.length() < SHORTEST_MIXED) return false;
            var letters = written.chars().anyMatch(Character::isLetter);
            var digits = written.chars().anyMatch(Character::isDigit);
            var signs = written.chars().anyMatch(c -> "!#$%&*@+=?_^~".indexOf(c) >= 0);
            var capitalInside = Character.isLowerCase(written.charAt(0)) && written.chars().anyMatch(Character::isUpperCase);
            return letters && (digits || signs || capitalInside) && !written.matches("\\d+[-:]\\p{L}+");
        }

        /** An address, a date, an order's number, a file. */
        private boolean isOther(Piece piece, String written) {
            if (at.sign(Facts.class, Facts::of).cover(piece.start, piece.start + 2) || written.contains("://") || written.startsWith("www.")) return true;
            var word = Facts.wordAt(at.reply().words(), piece.start);
            return word != null && word.is(Token.Kind.ADDRESS) || written.matches("(?i).*\\.(fi|com|net|se|pdf|docx?)(/.*)?");
        }

        private boolean afterColon(Piece piece) {
            var before = text.substring(name.end(), piece.start).stripTrailing();
            return before.endsWith(":") || before.endsWith("=");
        }

        private boolean endsLine(int end) {
            if (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                var rest = text.substring(end, Math.min(text.length(), end + 3)).strip();
                return rest.isEmpty() || ",;/|)".indexOf(text.charAt(end - 1)) >= 0 || ",;/|)".indexOf(rest.charAt(0)) >= 0;
            }
            return true;
        }

        private record Piece(int start, int end, boolean quoted) {}

        private Piece trimmed(int start, int end) {
            var quoted = false;
            while (start < end && "\"”“'’«»„(".indexOf(text.charAt(start)) >= 0) {
                quoted |= text.charAt(start) != '(';
                start++;
            }
            while (end > start && ".,;:)\"”“'’«»".indexOf(text.charAt(end - 1)) >= 0) end--;
            // The exclamation mark of "Kesa2026!" may be the password's or the sentence's; masked it is in both cases.
            return new Piece(start, end, quoted);
        }
    }
}
