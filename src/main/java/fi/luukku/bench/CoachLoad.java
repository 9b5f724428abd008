package fi.luukku.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;

/**
 * The coach at the desk: a draft of 1,000 characters against the message it answers, and texts made to cost much.
 *
 * @param median  of the draft, in milliseconds, page and all
 * @param hostile of 100,000 characters, the slowest of their kinds, in milliseconds
 */
record CoachLoad(double median, double p95, String hostile, double slowest) {

    private static final int WARMING = 300;
    private static final int COUNTED = 300;
    private static final int LONG = 100_000;
    private static final String DRAFT = """
        Hei Maija!

        Kiitos viestistäsi. Olen pahoillani, että kolmas kirja jäi puuttumaan paketistasi ja ehdittiin silti veloittaa kortiltasi. \
        Tarkistin asian varastolta: saldomme oli virheellinen, ja kirja oli jo myyty loppuun, kun tilauksesi pakattiin. \
        Sama painos saapuu meille uudelleen torstaina, ja lähetän sen sinulle heti samana päivänä ilman toimituskuluja. \
        Seurantakoodin saat tekstiviestillä, kun paketti lähtee, ja se on perillä viimeistään ensi viikon maanantaina.

        Jos et halua odottaa niin pitkään, voit valita tilalle jonkin toisen kirjan samasta sarjasta, tai palautan kirjan hinnan \
        32,90 € samalle kortille, jolla maksoit. Kerro vain, kumpi sopii sinulle paremmin, niin hoidan asian valmiiksi vielä tänään. \
        Panen pakettiin mukaan myös kirjanmerkin, jonka tekijä on itse piirtänyt, koska odotit kirjaa lahjaksi tärkeälle ihmiselle.

        Toivottavasti juhlat onnistuvat hyvin, ja mukavaa joulun odotusta koko perheelle!

        Terveisin
        Aino, Kirjakulma
        """;
    private static final List<String> HOSTILE = List.of("onko ", "älä epäröi ottaa yhteyttä ", "mahdollisimman pian ", "😀", "(((", "> ", "\n", "1.2.", "040 123 4567 ", "12,50 € ",
        "kissankissan", "aa", "että että ", "@a.fi ", "https://a ", "131052-308T ", "Hei Maija, ", "jos ", "- ", "\u00ad", "möö,");

    static CoachLoad measured(PageLine line, long ticket) throws IOException {
        var path = "/tickets/" + ticket + "/coach";
        var token = line.csrf();
        var times = new double[COUNTED];
        for (int i = 0; i < WARMING; i++) read(line, path, token, DRAFT);
        for (int i = 0; i < COUNTED; i++) times[i] = read(line, path, token, DRAFT);
        Arrays.sort(times);
        var slowest = 0.0;
        var kind = "";
        for (var piece : HOSTILE) {
            var took = read(line, path, token, piece.repeat(LONG / piece.length()));
            if (took > slowest) {
                slowest = took;
                kind = piece.strip();
            }
        }
        return new CoachLoad(times[COUNTED / 2], times[COUNTED * 95 / 100], kind, slowest);
    }

    private static double read(PageLine line, String path, String token, String text) throws IOException {
        var form = "text=" + URLEncoder.encode(text, UTF_8);
        var begun = System.nanoTime();
        var page = line.post(path, form, token);
        if (page.status() != 200) throw new IOException(path + " answered " + page.status());
        return (System.nanoTime() - begun) / 1e6;
    }
}
