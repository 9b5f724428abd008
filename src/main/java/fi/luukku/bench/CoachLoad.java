package fi.luukku.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * The coach at the desk: a draft of 1,000 characters against the message it answers, and texts made to cost much.
 *
 * @param median of the draft, in milliseconds, page and all
 * @param draft  the slowest draft of 100,000 hostile characters
 * @param both   the same where the customer's message is as hostile
 */
record CoachLoad(double median, double p95, Slowest draft, Slowest both) {

    /** @param took milliseconds, page and all */
    record Slowest(String kind, double took) {

        Slowest or(String other, double tookOther) {
            return tookOther > took ? new Slowest(other, tookOther) : this;
        }
    }

    private static final int WARMING = 300;
    private static final int COUNTED = 300;
    private static final int LONG = 100_000;
    private static final String DRAFT = """
        Hei Maija!

        Kiitos viestistäsi. Olen pahoillani, että kolmas kirja jäi puuttumaan paketistasi ja ehdittiin silti veloittaa kortiltasi. \
        Tarkistin asain varastolta: kirjasaldo oli virheellinen, ja kirja oli jo myyty loppuun, kun tilauksesi pakattiin. \
        Sama painos saapuu meille uudelleen torstaina, ja lähetän sen sinulle heti samana päivänä ilman toimituskuluja. \
        Seurantakoodin saat tekstiviestillä, kun paketti lähtee, ja se on perillä viimeistään ensi viikon maanantaina.

        Jos et halua odottaa niin pitkään, voit valita tilalle jonkin toisen kirjan samasta sarjasta, tai palautan kirjan hinnan \
        32,90 € samalle kortille, jolla maksoit. Kerro vain, kumpi sopii sinulle paremmin, niin hoidan asian valmmiiksi vielä tänään. \
        Panen pakettiin mukaan myös kirjanmerkin, jonka tekijä on itse piirtänyt, koska odotit kirjaa lahjaksi tärkeälle ihmiselle.

        Toivottavasti juhlat onnistuvat hyvin, ja mukavaa joulun odotusta koko perheelle!

        Terveisin
        Aino, Kirjakulma
        """;
    /** In each a # stands for a number that is not the same twice. */
    private static final List<String> HOSTILE = List.of("onko ", "älä epäröi ottaa yhteyttä ", "mahdollisimman pian ", "😀", "(((", "> ", "\n", "1.2.", "040 123 4567 ", "12,50 € ",
        "kissankissan", "aa", "että että ", "@a.fi ", "https://a ", "131052-308T ", "Hei Maija, ", "jos ", "- ", "\u00ad", "möö,", "tilaus # ", "KK-2026-# ", "emme liitteenä ", "ABCD EFGH#\n", "FYI Lauri #\n",
        "Pahoittelut. ", "Missä pakettini on?\n", "a? ", "ei ", "rikki ", "kirjasaldo ", "kirjasaldossa ", "kirjasaldo käsitellään ", "FI21 1234 5600 0007 85 ", "JJFI6543210000# ", "Voisitteko lähettää # ");

    static CoachLoad measured(PageLine line, Connection database, long ticket) throws IOException, SQLException {
        var path = "/tickets/" + ticket + "/coach";
        var token = line.csrf();
        var times = new double[COUNTED];
        for (int i = 0; i < WARMING; i++) read(line, path, token, DRAFT);
        for (int i = 0; i < COUNTED; i++) times[i] = read(line, path, token, DRAFT);
        Arrays.sort(times);
        var draft = new Slowest("", 0);
        for (var piece : HOSTILE) draft = draft.or(piece.strip(), read(line, path, token, text(piece, 100_000)));
        var both = new Slowest("", 0);
        for (var piece : HOSTILE) {
            write(database, ticket, text(piece, 700_000));
            both = both.or(piece.strip(), read(line, path, token, text(piece, 100_000)));
        }
        return new CoachLoad(times[COUNTED / 2], times[COUNTED * 95 / 100], draft, both);
    }

    private static String text(String piece, int number) {
        var text = new StringBuilder(LONG + piece.length());
        while (text.length() < LONG) text.append(piece.replace("#", Integer.toString(number++)));
        return text.toString();
    }

    /** As the customer's message, by the table: nothing else is to be done about it. */
    private static void write(Connection database, long ticket, String text) throws SQLException {
        try (var mode = database.createStatement(); var letter = database.prepareStatement("update message set text = ?, quote_at = ?, signature_at = ? where ticket_id = ? and direction = 'in'")) {
            mode.execute("set session_replication_role = replica");
            letter.setString(1, text);
            letter.setInt(2, text.length());
            letter.setInt(3, text.length());
            letter.setLong(4, ticket);
            letter.executeUpdate();
            mode.execute("set session_replication_role = default");
        }
    }

    private static double read(PageLine line, String path, String token, String text) throws IOException {
        var form = "text=" + URLEncoder.encode(text, UTF_8);
        var begun = System.nanoTime();
        var page = line.post(path, form, token);
        if (page.status() != 200) throw new IOException(path + " answered " + page.status());
        return (System.nanoTime() - begun) / 1e6;
    }
}
