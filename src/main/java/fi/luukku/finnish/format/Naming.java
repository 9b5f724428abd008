package fi.luukku.finnish.format;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The word before a number that says what the number is: "tilausnumeroni on 12345", "order no. 12345". */
enum Naming {

    ORDER(Naming::isOrder),
    REFERENCE(word -> word.startsWith("viite") || word.startsWith("maksuviit") || word.startsWith("referens") || word.startsWith("reference")
        || word.equals("viitteellä") || word.equals("viitteenä") || word.equals("ref")),
    TRACKING(word -> word.startsWith("seuranta") || word.startsWith("lähetystunnu") || word.startsWith("lähetysnumero") || word.startsWith("lähetyskoodi")
        || word.startsWith("lähetys-id") || word.startsWith("kollinumero") || word.startsWith("kollitunnu") || word.startsWith("kolli-id")
        || word.startsWith("pakettinumero") || word.startsWith("pakettitunnu") || word.startsWith("rahtikirja") || word.startsWith("tracking")
        || word.startsWith("spårning") || word.startsWith("kollinummer") || word.startsWith("försändelsenummer") || word.startsWith("försändelse-id")
        || word.startsWith("fraktsedel") || word.startsWith("waybill") || word.startsWith("consignment"));

    /** What may stand between the word and the number. */
    private static final Set<String> BETWEEN = Set.of("numero", "numeroni", "numerolla", "numeron", "numeroon", "nro", "nr", "no", "n", "o", "num", "number", "nummer", "numret",
        "id", "tunnus", "tunnuksella", "koodi", "koodini", "code", "kod", "koden", "on", "oli", "ovat", "is", "was", "are", "är", "var", "jonka", "with", "med");
    private static final int WORDS = 4;
    private static final int SIGNS = 5;
    private static final int LONGEST = 32;

    private final Predicate<String> word;

    Naming(Predicate<String> word) {
        this.word = word;
    }

    private static boolean isOrder(String word) {
        if (word.startsWith("tilau")) return word.startsWith("tilaus") || word.startsWith("tilauk");
        return word.startsWith("beställning") || word.startsWith("ordernum") || word.equals("order") || word.equals("orders") || word.equals("ordern") || word.equals("ordernr")
            || word.equals("orderno") || word.equals("orderbekräftelse");
    }

    /** Whether such a word stands just before. */
    boolean before(CharSequence text, int start) {
        var end = start;
        for (var i = 0; i < WORDS; i++) {
            end = withoutSigns(text, end);
            var from = wordStart(text, end);
            if (from == end || end - from > LONGEST) return false;
            var found = text.subSequence(from, end).toString().toLowerCase(Locale.ROOT);
            if (word.test(found)) return true;
            if (!BETWEEN.contains(found)) return false;
            end = from;
        }
        return false;
    }

    private static int withoutSigns(CharSequence text, int end) {
        for (var i = 0; i < SIGNS && isSign(Chars.at(text, end - 1)); i++) end--;
        return end;
    }

    private static boolean isSign(char c) {
        return Chars.isSpace(c) || c == '\n' || c == '\r' || ":.,#№=(\"'”“«»".indexOf(c) >= 0;
    }

    private static int wordStart(CharSequence text, int end) {
        var start = end;
        while (end - start <= LONGEST && (Character.isLetter(Chars.at(text, start - 1)) || isInnerHyphen(text, start - 1))) start--;
        return start;
    }

    private static boolean isInnerHyphen(CharSequence text, int index) {
        return Chars.at(text, index) == '-' && Character.isLetter(Chars.at(text, index + 1)) && Character.isLetter(Chars.at(text, index - 1));
    }
}
