package fi.luukku.search;

import fi.luukku.kernel.Language;
import java.util.Locale;

/**
 * The names of things in the index. A word of one language is not that of another, so each language's have a mark before
 * them; names, numbers and codes have none and are found from any language. No token of a text has a slash after letters.
 */
final class Lexeme {

    /** PostgreSQL takes 2,046 bytes; what is longer than this is no word. */
    static final int LONGEST = 200;

    static final String ATTACHMENT = "has/attachment";

    private Lexeme() {}

    static String finnish(String lemma) {
        return "f/" + lemma.toLowerCase(Locale.ROOT);
    }

    /** The stem of a word that the dictionary does not know. */
    static String unknown(String stem) {
        return "u/" + stem;
    }

    static String swedish(String stem) {
        return "s/" + stem;
    }

    static String english(String stem) {
        return "e/" + stem;
    }

    /** Whether it is of a language, or of none, as names and codes are. */
    static boolean mayBe(Language language, String lexeme) {
        return lexeme.indexOf('/') != 1 || switch (language) {
            case FI -> lexeme.charAt(0) == 'f' || lexeme.charAt(0) == 'u';
            case SV -> lexeme.charAt(0) == 's';
            case EN -> lexeme.charAt(0) == 'e';
        };
    }

    static String from(String word) {
        return "from/" + word;
    }

    static String to(String word) {
        return "to/" + word;
    }

    /** As PostgreSQL's text form of a tsvector or a tsquery has it: nothing in it can be taken for anything but a word. */
    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
