package fi.luukku.channel.email;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language of a short letter by its commonest words; null when it can't be told. */
final class LanguageGuess {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int LOOK = 2_000;
    private static final Set<String> FI = Set.of("hei", "moi", "terve", "ja", "on", "ei", "en", "ole", "olen", "että", "mutta", "tilasin",
        "kiitos", "minun", "voisitteko", "voitteko", "vielä", "kun", "se", "mitä", "missä", "milloin", "jo", "tai", "oli", "terveisin", "saanut",
        "tilaus", "tilaukseni", "paketti", "teillä", "teidän", "ystävällisin", "päivää", "myös", "nyt", "onko", "vain", "ovat");
    private static final Set<String> SV = Set.of("hej", "och", "är", "inte", "jag", "det", "som", "har", "på", "med", "för", "att", "tack", "ni",
        "men", "min", "mitt", "när", "var", "kan", "hälsningar", "vänliga", "beställde", "beställning", "den", "ett", "skulle", "fått", "från");
    private static final Set<String> EN = Set.of("hello", "hi", "and", "the", "is", "not", "my", "have", "you", "for", "to", "of", "when", "order",
        "thanks", "thank", "please", "regards", "dear", "it", "was", "with", "this", "that", "would", "received", "are", "your", "from");

    private LanguageGuess() {
    }

    static @Nullable String of(String text) {
        int fi = 0, sv = 0, en = 0;
        var words = WORD.matcher(text.substring(0, Math.min(LOOK, text.length())).toLowerCase(Locale.ROOT));
        while (words.find()) {
            var word = words.group();
            if (FI.contains(word)) fi++;
            if (SV.contains(word)) sv++;
            if (EN.contains(word)) en++;
        }
        int best = Math.max(fi, Math.max(sv, en));
        if (best == 0) return null;
        if (fi == best) return sv == best || en == best ? null : "fi";
        return sv == en ? null : sv == best ? "sv" : "en";
    }
}
