package fi.luukku.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What customers write, made of a shop's words by how often words come: the n-th most common about 1/n as often as the
 * first (Zipf). Small words and forms of common ones are a list; rarer ones are compounds of two of its nouns.
 */
final class Words {

    private static final List<String> SMALL = List.of(("ja on ei että se en mutta olen niin nyt kun vielä mitä myös tämä oli jo teille minun sen siitä miten "
        + "koska voisitteko kiitos hei terveisin milloin vain jos saisinko sitä olisi teidän onko tai mukaan takaisin asti sitten missä uudelleen eilen tänään viikko").split(" "));
    private static final List<String> FORMS = List.of(("tilasin tilauksen tilaukseni paketti pakettia paketin tuote tuotteen tuotetta maksoin maksun laskun lasku laskussa "
        + "palautus palautuksen palauttaa palautin lähetys lähetyksen lähetitte saapui saapunut odotan odotin puuttuu puuttui väärä väärän koko kokoa vaihtaa vaihdon rikki "
        + "toimitus toimituksen toimitusta toimi toimii peruuttaa peruutin hyvitys hyvityksen rahat osoite osoitteen kuitti kuitin seuranta seurantakoodi takuu takuun "
        + "korjata korjattu uusi uuden hinta hinnan alennus alennuskoodi lahjakortti lahjakortin liian pieni pienempi suuri suurempi sininen punainen musta vihreä valkoinen "
        + "kenkä kengät kengissä takki takin takkia mekko mekon housut housujen kirja kirjan kirjoja pyörä pyörän sohva sohvan pöytä pöydän lamppu lampun puhelin puhelimen "
        + "laturi laturin näyttö näytön lanka lankaa peitto peiton matto maton laukku laukun kello kellon pullo pullon astia astiaa tuoli tuolin hylly hyllyn").split(" "));
    private static final List<String> FIRST = List.of(("kirja kenkä takki puutarha keittiö talvi kesä lasten matka pyörä sähkö kangas villa puuvilla nahka muovi metalli lasi puu kivi paperi vesi tuuli sade "
        + "lumi ilta aamu yö juhla arki koira kissa hevonen kala lintu auto vene huone katto seinä lattia ovi ikkuna pöytä sohva sänky lamppu valo musiikki peli urheilu retki "
        + "kahvi tee leipä maito hedelmä marja kukka yrtti siemen lahja joulu pääsiäinen häät syntymäpäivä koulu toimisto työ varasto kauppa verkko puhelin tieto kuva ääni").split(" "));
    private static final List<String> SECOND = List.of(("laatikkoa laatikon hyllyn hyllyä pussin pussia kansi kannen jalka jalan kahva kahvan vyön hihna hihnan lukko lukon avain avaimen teline telineen kori korin "
        + "sarja sarjan paketti paketin kotelon koteloa suoja suojan peite peitteen tyyny tyynyn liina liinan harja harjan kone koneen laite laitteen johto johdon pistoke moottorin "
        + "rengas renkaan kahvan levyn levy pala palan putki putken verho verhon nauha nauhan kuori kuoren vihko vihkon kortti kortin julisteen tarra tarran mukin muki kulho kulhon").split(" "));
    private static final List<String> OWN = List.of("saldo", "koodi", "poiminta", "erittely");
    static final int VOCABULARY = 12_000;
    private static final double HARMONIC = Math.log(VOCABULARY) + 0.5772;

    private final Random random;

    Words(long seed) {
        random = new Random(seed);
    }

    /** From the most common, 0, on. */
    static String of(int rank) {
        if (rank < SMALL.size()) return SMALL.get(rank);
        var form = rank - SMALL.size();
        if (form < FORMS.size()) return FORMS.get(form);
        var compound = form - FORMS.size();
        return FIRST.get(compound * 31 % FIRST.size()) + SECOND.get(compound / FIRST.size() % SECOND.size());
    }

    String word() {
        return of((int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * HARMONIC) - 1));
    }

    /** Of about as many words as a customer's mail has, one in five with an order's number. */
    String text() {
        var text = new StringBuilder("Hei! ");
        for (int words = 15 + random.nextInt(70), i = 0; i < words; i++) text.append(word()).append(i % 11 == 10 ? ". " : " ");
        if (random.nextInt(5) == 0) text.append("Tilausnumero on ").append(10_000 + random.nextInt(900_000)).append('.');
        return text.toString();
    }

    String subject() {
        return word() + " " + word() + " " + word();
    }

    /** A shop's own words, each in its base form and no two the same. */
    static List<String> own(int many) {
        return IntStream.range(0, many).mapToObj(i -> FIRST.get(i % FIRST.size()) + OWN.get(i / FIRST.size())).toList();
    }

    /** Two words that carry meaning, from about these ranks. */
    static String query(int first, int second) {
        return of(SMALL.size() + first) + " " + of(SMALL.size() + second);
    }
}
