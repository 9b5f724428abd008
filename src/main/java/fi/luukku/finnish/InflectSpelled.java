package fi.luukku.finnish;

import java.util.regex.Pattern;

/**
 * Abbreviations that are read by letters, and numbers: an ending after a colon, by how the last letter or number is
 * spoken (<em>USB:n, USB:tä, USB:hen; 15:tä</em>), as Kielitoimiston ohjepankki has it.
 */
final class InflectSpelled {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}([.,]\\d{1,6})?");
    private static final Pattern LETTERS = Pattern.compile("[A-ZÅÄÖ]{1,3}|[B-DF-HJ-NP-TV-XZ]{2,6}|[A-Z]{1,4}\\d{1,4}|\\d{1,4}[A-Z]{1,4}");

    private InflectSpelled() {}

    static boolean isSpelled(String word) {
        return NUMBER.matcher(word).matches() || LETTERS.matcher(word).matches();
    }

    static String form(String word, InflectEndings endings) {
        if (endings.grammaticalCase() == GrammaticalCase.NOMINATIVE && endings.number() == GrammaticalNumber.SINGULAR) return word;
        var spoken = Character.isDigit(word.charAt(word.length() - 1)) ? number(word) : letter(word.charAt(word.length() - 1));
        return word + ":" + ending(spoken, endings);
    }

    /**
     * How the last part is spoken, as far as its endings need.
     *
     * @param back whether it takes a, o, u
     */
    private record Spoken(boolean back, String partitive, String illative) {}

    private static Spoken number(String word) {
        var zeros = word.length() - word.replaceFirst("0+$", "").length();
        if (word.matches("0+")) return new Spoken(true, "AA", "aan");
        return switch (zeros) {
            case 0 -> digit(word);
            case 1 -> new Spoken(false, "tA", "een");
            case 2 -> new Spoken(true, "AA", "aan");
            case 3, 4, 5 -> new Spoken(true, "tA", "een");
            default -> new Spoken(true, "AA", "aan");
        };
    }

    private static Spoken digit(String word) {
        return switch (word.charAt(word.length() - 1)) {
            case '1', '5' -> new Spoken(false, "tA", "een");
            case '2', '6' -> new Spoken(true, "tA", "een");
            case '3' -> new Spoken(true, "A", "een");
            case '4', '7', '9' -> new Spoken(false, "AA", "ään");
            default -> new Spoken(true, "AA", "aan");
        };
    }

    private static Spoken letter(char letter) {
        return switch (letter) {
            case 'A' -> new Spoken(true, "tA", "han");
            case 'H', 'K', 'O', 'Å' -> new Spoken(true, "tA", "hon");
            case 'Q', 'U', 'W' -> letter == 'W' ? new Spoken(false, "tA", "hen") : new Spoken(true, "tA", "hun");
            case 'I', 'J' -> new Spoken(false, "tA", "hin");
            case 'F', 'L', 'M', 'N', 'R', 'S', 'X' -> new Spoken(false, "AA", "ään");
            case 'Y' -> new Spoken(false, "tA", "hyn");
            case 'Z' -> new Spoken(true, "AA", "aan");
            case 'Ä' -> new Spoken(false, "tA", "hän");
            case 'Ö' -> new Spoken(false, "tA", "hön");
            default -> new Spoken(false, "tA", "hen");
        };
    }

    private static String ending(Spoken spoken, InflectEndings endings) {
        var one = endings.number() == GrammaticalNumber.SINGULAR;
        var long1 = spoken.partitive().equals("tA");
        var i = one ? "" : "i";
        return Harmony.settle(switch (endings.grammaticalCase()) {
            case NOMINATIVE -> "t";
            case GENITIVE -> one ? "n" : "iden";
            case ACCUSATIVE -> one ? "n" : "t";
            case PARTITIVE -> one ? spoken.partitive() : long1 ? "itA" : "iA";
            case ILLATIVE -> one ? spoken.illative() : long1 ? "ihin" : "iin";
            case ESSIVE -> i + "nA";
            case TRANSLATIVE -> i + "ksi";
            case INESSIVE -> i + "ssA";
            case ELATIVE -> i + "stA";
            case ADESSIVE -> i + "llA";
            case ABLATIVE -> i + "ltA";
            case ALLATIVE -> i + "lle";
            case ABESSIVE -> i + "ttA";
            case COMITATIVE -> "ineen";
            case INSTRUCTIVE -> "in";
            case MANNER -> "sti";
        }, spoken.back());
    }
}
