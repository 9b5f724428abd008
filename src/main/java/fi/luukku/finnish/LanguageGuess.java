package fi.luukku.finnish;

import fi.luukku.kernel.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells Finnish, Swedish and English from each other, and from other languages: by the commonest words, by whether the
 * dictionary knows a word, and by letters and endings. Some microseconds a message; only its beginning is looked at.
 */
public final class LanguageGuess {

    private static final int LOOK = 1_000;
    /** Fewer words than this are decided only by a word that is surely of one language. */
    private static final int FEW_WORDS = 3;
    private static final int COMMON = 3;
    private static final int KNOWN = 2;
    private static final int SHAPE = 1;
    private static final int LIKELY = 2;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzåäöéšžüàèêëïçñ";

    private static final Map<Language, Set<String>> WORDS = Map.of(
        Language.FI, words("hei moi moikka terve heippa huomenta päivää iltaa ja on ei en et emme ette eivät ole olen olet olemme olette että mutta kun koska jos tai vai "
            + "kiitos kiitti minun mun sinun sun meidän teidän niiden hän he me te se sen sitä ne tämä tämän tätä nämä mitä missä mistä mihin milloin miten miksi kuka mikä "
            + "vielä jo nyt vain myös sekä kuin niin sitten voisitteko voitteko voinko onko olisi oli olisin ollut terveisin ystävällisin terv saanut saako saanko "
            + "tilasin tilaus tilaukseni tilauksen paketti pakettia ennen jälkeen ilman kanssa asti mukaan eli eikä joka jotka joten sopii mä sä mulla mulle onks oon tuote tuotteen koko väri lasku laskun palautus palautuksen peruutus toimitus toimituksen maksu kuitti hinta saldo lahjakortti alennuskoodi reklamaatio"),
        Language.SV, words("hej hejsan och är inte jag det som har på med för att tack ni du vi man men min mitt mina din ditt när var varför hur kan kunde skulle ska vill "
            + "den ett en från till av om så eller bara också redan ännu utan efter innan vilken vilket hälsningar vänliga mvh beställde beställning beställningen paketet "
            + "fått får får jag er ert era i på åt mot hos oss dem de han hon detta denna dessa där här finns blev blir varit bra tackar gärna snälla hälsar vara varan varor fel storlek färg faktura fakturan retur returer återbetalning leverans leveransen betalning kommer dig vår ny nya mer när når igen kvitto pris presentkort rabattkod reklamation ånger blankett saknas"),
        Language.EN, words("hello hi hey and the is not my have you for to of when where why how order thanks thank please regards dear it was with this that would received are "
            + "your from i we they he she but or if can could should will do does did has had been be at on in as so there what which who still any just get got me us an item product size colour color wrong invoice return refund delivery payment receipt price card code discount claim missing broken shipping form"));

    /** The commonest words of neighbours that are written with the same letters. What they share with ours is in both lists. */
    private static final Map<String, Set<String>> OTHERS = Map.of(
        "et", words("tere ja ei ole see kas mul minu teie aga kui palun aitäh tänan veel saan oleks pole mis kus millal et või ning oma mulle täna homme teile teie teid meie meil sinu sulle kahjuks palju tagasi saadame pakk toode toote klient lugupeetud lugupidamisega ka siis juba uue pärast vabandame vabandage"),
        "de", words("und der die das ist nicht ich sie wir haben habe mit für ein eine danke bitte wann meine mein auf von zu guten grüße wo wurde noch ihr ihre ihnen ihren dir dein deine deinen wird werden kann können sind wenn bei nach zum zur im es dem den heute morgen hallo leider freundlichen geehrte geehrter frau"),
        "no", words("jeg ikke og er på hvor når takk hilsen dere mitt har det av jer hvornår tak mvh venlig også fra kommer ble blev blir bliver din ditt deg dig den de vi i en et om men så kan vil skal etter efter nye ny sendt sender pakken pakke kjære kære vennlig beklager dessverre desværre meldingen igjen igen hvis hva hvad vår vores være mer mere eller"),
        "fr", words("je vous est et les des une pour pas bonjour merci ma mon commande dans avec que qui le la de votre vos notre nous au aux du sur par ce cette il elle sont été être avons monsieur madame cordialement désolé bonsoir colis livraison aujourd'hui demain"),
        "es", words("hola el los una por para que mi pedido gracias está con cuándo dónde usted es la de no y su sus nos lo le hoy pero como muy saludo buenos días pedido paquete"));

    private final Morphology morphology;

    private static Set<String> words(String list) {
        return new HashSet<>(List.of(list.split(" ")));
    }

    public LanguageGuess(Morphology morphology) {
        this.morphology = morphology;
    }

    /**
     * What the text is written in.
     *
     * @param expected the language of the conversation, which decides what the text itself leaves open
     */
    public Guess of(String text, @Nullable Language expected) {
        var words = Sentences.in(text.substring(0, Math.min(LOOK, text.length()))).stream().flatMap(sentence -> sentence.words().stream()).toList();
        if (words.isEmpty()) return new Guess(expected, false, 0);
        if (foreignLetters(words)) return new Guess(null, true, 0);
        var points = points(words);
        // What is answered in is likely what was written in.
        if (expected != null && points.containsKey(expected)) points.merge(expected, LIKELY, Integer::sum);
        var best = best(points);
        if (words.size() < FEW_WORDS && points.getOrDefault(best, 0) < COMMON) return new Guess(expected == null ? best : expected, false, 0);
        if (best == null) return new Guess(words.size() < 6 ? expected : null, words.size() >= 6, 0);
        if (words.size() >= 4 && other(words) > points.get(best)) return new Guess(null, true, 0);
        return new Guess(best, false, points.get(best));
    }

    /**
     * @param language null when it can't be told
     * @param foreign  whether it is surely none of the three
     * @param weight   of what speaks for it: two for each word that the dictionary knows, three for a common one; 0 where it was
     *                 guessed by what was expected
     */
    public record Guess(@Nullable Language language, boolean foreign, int weight) {}

    private Map<Language, Integer> points(List<Token> words) {
        var points = new HashMap<Language, Integer>();
        for (var token : words) {
            var word = token.lower();
            for (var each : WORDS.entrySet()) if (each.getValue().contains(word)) points.merge(each.getKey(), COMMON, Integer::sum);
            if (word.length() > 3) shape(word, points);
        }
        return points;
    }

    private void shape(String word, Map<Language, Integer> points) {
        if (morphology.knows(word)) points.merge(Language.FI, KNOWN, Integer::sum);
        else if (FinnishShape.fits(word)) points.merge(Language.FI, SHAPE, Integer::sum);
        if (word.indexOf('å') >= 0) points.merge(Language.SV, COMMON, Integer::sum);
        if (endsWith(word, "ning", "ningen", "het", "lig", "ligt", "liga", "ade", "orna", "arna", "erna", "ande", "ck", "tion", "sen")) points.merge(Language.SV, SHAPE, Integer::sum);
        if (endsWith(word, "ing", "tion", "ed", "ly", "ty", "ment", "ght", "ould", "er", "ous", "ery") || word.contains("th") || word.contains("wh")) {
            points.merge(Language.EN, SHAPE, Integer::sum);
        }
    }

    private static boolean endsWith(String word, String... endings) {
        for (var ending : endings) if (word.endsWith(ending)) return true;
        return false;
    }

    private static @Nullable Language best(Map<Language, Integer> points) {
        Language best = null;
        var most = 0;
        for (var language : Language.values()) {
            var here = points.getOrDefault(language, 0);
            if (here > most) {
                most = here;
                best = language;
            }
        }
        return best;
    }

    private static int other(List<Token> words) {
        var most = 0;
        for (var common : OTHERS.values()) {
            var here = 0;
            for (var token : words) if (common.contains(token.lower())) here += COMMON;
            most = Math.max(most, here);
        }
        return most + COMMON * oddLetters(words);
    }

    /** Words, no names, with a letter that ours and their loans don't have: ø, ß, õ, ł. */
    private static int oddLetters(List<Token> words) {
        return (int) words.stream().filter(token -> !token.isCapitalised() && token.lower().chars().anyMatch(c -> Character.isLetter(c) && LETTERS.indexOf(c) < 0)).count();
    }

    private static boolean foreignLetters(List<Token> words) {
        var foreign = words.stream().filter(token -> Character.UnicodeScript.of(token.text().codePointAt(0)) != Character.UnicodeScript.LATIN).count();
        return 2 * foreign > words.size();
    }

    /** Letters that a Finnish word can have, and the way it ends. */
    private static final class FinnishShape {

        static boolean fits(String word) {
            for (int i = 0; i < word.length(); i++) if ("bcfgqwxzåšž".indexOf(word.charAt(i)) >= 0) return false;
            var last = word.charAt(word.length() - 1);
            return "aeiouyäönst".indexOf(last) >= 0 && doubled(word);
        }

        private static boolean doubled(String word) {
            for (int i = 1; i < word.length(); i++) if (word.charAt(i) == word.charAt(i - 1) && "aeiouyäö".indexOf(word.charAt(i)) >= 0) return true;
            return word.indexOf('ä') >= 0 || word.indexOf('ö') >= 0 || word.toLowerCase(Locale.ROOT).endsWith("n");
        }
    }
}
