package fi.luukku.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * The mails that a store gets, made from their number alone: the same number is always the same mail. Some 2 to 8 kB, half
 * with HTML, a third answers in a thread, one in thirty with a small picture.
 */
final class ShopMail {

    /** Each block of mails has this many; what answers, answers within its block. */
    private static final int BLOCK = 100;
    private static final Instant FIRST = Instant.parse("2026-01-05T06:00:00Z");
    private static final List<String> FIRST_NAMES = List.of("Anna", "Mikko", "Päivi", "Jukka", "Tuula", "Eero", "Sari", "Väinö", "Liisa", "Olli",
        "Riikka", "Jyrki", "Hanna", "Matti", "Kerttu", "Åke");
    private static final List<String> LAST_NAMES = List.of("Virtanen", "Mäkelä", "Nieminen", "Hämäläinen", "Järvinen", "Lindström", "Saarinen",
        "Heikkilä", "Kärkkäinen", "Räsänen", "Salonen", "Koskinen");
    private static final List<String> MATTERS = List.of("Paketti ei ole saapunut", "Tilauksesta puuttui kirja", "Palautus ja hyvitys",
        "Väärä tuote paketissa", "Lasku kahteen kertaan", "Milloin kalenteri tulee varastoon?", "Osoitteen muutos tilaukseen",
        "Kirjan kansi oli taittunut", "Lahjakortti ei toimi", "Tilauksen peruutus");
    private static final List<String> SENTENCES = List.of(
        "Tilasin teiltä viime viikolla kaksi kirjaa ja muistivihkon, mutta paketti ei ole vieläkään tullut perille.",
        "Seurantakoodi näyttää, että lähetys on ollut samassa terminaalissa jo neljä päivää.",
        "Voisitteko tarkistaa, onko tilaus lähtenyt teiltä ja milloin sen voi odottaa saapuvan?",
        "Kirja oli tarkoitus antaa lahjaksi lauantaina, joten asialla alkaa olla kiire.",
        "Paketissa oli vain toinen kirja, vaikka lähetyslistassa luki molemmat.",
        "Haluaisin palauttaa tuotteen, koska sama kirja saatiin kotiin jo toista kautta.",
        "Laskulla on myös toimituskulut, vaikka tilauksen piti olla yli viidenkymmenen euron ja toimitus ilmainen.",
        "Yritin soittaa, mutta jono oli niin pitkä, että päätin kirjoittaa.",
        "Kiitos muuten kauniista paketoinnista, se ilahdutti kovasti!",
        "Onko samaa kalenteria saatavilla sinisenä, vai onko punainen ainoa väri?",
        "Maksoin tilauksen verkkopankissa ja raha on lähtenyt tililtä, mutta vahvistusta ei ole kuulunut.",
        "Jos tuotetta ei enää ole, rahojen palautus samalle tilille sopii hyvin.",
        "Pahoittelut pitkästä viestistä, halusin kertoa kaiken kerralla.");
    private static final String STYLE = """
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>p.MsoNormal {margin:0cm; \
        font-size:11.0pt; font-family:"Calibri",sans-serif;} a:link {color:#0563C1; text-decoration:underline;} \
        div.Section1 {page:Section1;}</style></head><body lang="FI"><div class="Section1">""";

    private ShopMail() {
    }

    static byte[] mail(int number) {
        var random = random(number);
        var answers = answered(number);
        var first = answers < 0 ? number : origin(number);
        var paragraphs = paragraphs(random, 3 + random.nextInt(9));
        var text = String.join("\r\n\r\n", paragraphs) + "\r\n\r\nYstävällisin terveisin\r\n" + name(first) + "\r\n" + quote(answers);
        var html = random.nextBoolean() ? html(paragraphs, first) : "";
        var picture = random.nextInt(30) == 0 ? picture(random) : "";
        return (headers(number, first, answers) + body(text, html, picture)).getBytes(UTF_8);
    }

    // Java's generator gives like numbers for like seeds unless they are spread first.
    private static Random random(int number) {
        return new Random(number * 0x9E3779B97F4A7C15L);
    }

    /** The mail that this one answers, or -1. */
    private static int answered(int number) {
        var back = 1 + random(~number).nextInt(20);
        return random(~number ^ 0x5555).nextInt(3) == 0 && number % BLOCK >= back ? number - back : -1;
    }

    private static int origin(int number) {
        var at = number;
        for (int before; (before = answered(at)) >= 0; ) at = before;
        return at;
    }

    private static String name(int number) {
        var random = random(customer(number));
        return FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size())) + " " + LAST_NAMES.get(random.nextInt(LAST_NAMES.size()));
    }

    /** Two customers in three write about one matter only. */
    private static int customer(int number) {
        return number % 3 == 0 ? number / 10 : number;
    }

    private static String headers(int number, int first, int answers) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(FIRST.plusSeconds(number * 31L).atOffset(ZoneOffset.ofHours(2)));
        var address = "asiakas" + customer(first) + "@posti.example";
        var thread = answers < 0 ? "" : "In-Reply-To: <" + answers + "@posti.example>\r\nReferences: <" + first + "@posti.example> <" + answers + "@posti.example>\r\n";
        return """
            Return-Path: <%1$s>\r
            Delivered-To: asiakaspalvelu@kirjakulma.example\r
            Received: from mail.posti.example (mail.posti.example [192.0.2.25]) by mx.kirjakulma.example with ESMTPS id %2$d\r
             (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256); %3$s\r
            DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=posti.example; s=k1; h=from:to:subject:date:message-id;\r
             bh=%4$s; b=%5$s\r
            MIME-Version: 1.0\r
            Date: %3$s\r
            Message-ID: <%2$d@posti.example>\r
            %6$sFrom: =?UTF-8?B?%7$s?= <%1$s>\r
            To: asiakaspalvelu@kirjakulma.example\r
            Subject: =?UTF-8?B?%8$s?=\r
            """.formatted(address, number, date, noise(number, 32), noise(~number, 192), thread, base64(name(first)), base64(subject(first, answers)));
    }

    private static String subject(int first, int answers) {
        return (answers < 0 ? "" : "VS: ") + MATTERS.get(random(first).nextInt(MATTERS.size())) + ", tilaus " + (100_000 + first);
    }

    private static String noise(int seed, int size) {
        var bytes = new byte[size];
        random(seed).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static List<String> paragraphs(Random random, int count) {
        return random.ints(count, 1, 4).mapToObj(n -> String.join(" ", random.ints(n, 0, SENTENCES.size()).mapToObj(SENTENCES::get).toList())).toList();
    }

    private static String quote(int answers) {
        return answers < 0 ? "" : "\r\nKirjakulma kirjoitti 5.1.2026 klo 9.12:\r\n> " + String.join("\r\n> ", paragraphs(random(answers), 6)) + "\r\n";
    }

    private static String html(List<String> paragraphs, int first) {
        return STYLE + "<p class=\"MsoNormal\">" + String.join("</p>\r\n<p class=\"MsoNormal\"><span style=\"color:black\">", paragraphs)
            + "</p>\r\n<p class=\"MsoNormal\">" + name(first) + "<br><a href=\"https://www.posti.example/\">posti.example</a></p></div></body></html>\r\n";
    }

    private static String picture(Random random) {
        var bytes = new byte[4_000 + random.nextInt(8_000)];
        random.nextBytes(bytes);
        return "Content-Type: image/jpeg; name=\"kuva.jpg\"\r\nContent-Disposition: attachment; filename=\"kuva.jpg\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(bytes) + "\r\n";
    }

    private static String body(String text, String html, String picture) {
        var plain = "Content-Type: text/plain; charset=\"UTF-8\"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text;
        var said = html.isEmpty() ? plain : multipart("alternative", plain, "Content-Type: text/html; charset=\"UTF-8\"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + html);
        return picture.isEmpty() ? said : multipart("mixed", said, picture);
    }

    private static String multipart(String kind, String first, String second) {
        var line = "----=_" + kind;
        return "Content-Type: multipart/" + kind + "; boundary=\"" + line + "\"\r\n\r\n--" + line + "\r\n" + first + "\r\n--" + line + "\r\n" + second + "\r\n--" + line + "--\r\n";
    }
}
