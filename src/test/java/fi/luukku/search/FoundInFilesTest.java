package fi.luukku.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.testing.Pdf;
import fi.luukku.ticket.Enclosure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class FoundInFilesTest extends SearchStage {

    @Test
    void aPdfIsFoundByItsText() throws IOException {
        var ticket = says("Asia", "Liitteenä.", file("lasku.pdf", "application/pdf", Pdf.of("Huonekalulasku " + mark + ", summa 129,90 euroa")));
        indexed();
        var hits = found(timo, "laskut " + mark);
        assertThat(hits).singleElement().satisfies(hit -> assertThat(hit.ticket()).isEqualTo(number(ticket)));
        assertThat(hits.getFirst().highlights()).anySatisfy(highlight -> assertThat(highlight.text()).contains("Huonekalulasku"));
        assertThat(foundTickets(timo, "129,90 " + mark)).containsExactly(number(ticket));
    }

    @Test
    void soAreTextsTablesAndPages() {
        var text = says("1", "x", file("a" + mark + ".txt", "text/plain; charset=utf-8", ("Säänkestävä takki " + mark).getBytes(UTF_8)));
        var old = says("2", "x", file("b" + mark + ".txt", "text/plain", ("Säänkestävä hattu " + mark).getBytes(Charset.forName("windows-1252"))));
        var table = says("3", "x", file("c" + mark + ".csv", "application/octet-stream", ("nimi;määrä\nhuivi;2;" + mark).getBytes(UTF_8)));
        var page = says("4", "x", file("d" + mark + ".html", "text/html", ("<p>Villa<b>sukka</b> <script>naamio</script>" + mark).getBytes(UTF_8)));
        var picture = says("5", "x", file("e" + mark + ".png", "image/png", ("takki " + mark).getBytes(UTF_8)));
        indexed();
        assertThat(foundTickets(timo, "takin säänkestävä " + mark)).containsExactly(number(text));
        assertThat(foundTickets(timo, "säänkestävä hattu " + mark)).containsExactly(number(old));
        assertThat(foundTickets(timo, "huivit " + mark)).containsExactly(number(table));
        assertThat(foundTickets(timo, "villasukka " + mark)).containsExactly(number(page));
        assertThat(found(timo, "naamio " + mark)).isEmpty();
        assertThat(foundTickets(timo, "e" + mark)).containsExactly(number(picture));
    }

    @Test
    void identityCodesAndCardsStandInNoCopyOfAFile() throws IOException {
        var text = "Hakemus " + mark + " hakija 131052-308T kortti 4111 1111 1111 1111";
        var file = says("Hakemus", "Liitteenä.", file("hakemus.txt", "text/plain", text.getBytes(UTF_8)));
        says("Hakemus", "Liitteenä.", file("hakemus.pdf", "application/pdf", Pdf.of(text)));
        indexed();
        assertThat(found(timo, "hakemus hakija " + mark)).hasSize(2).allSatisfy(hit -> assertThat(hit.highlights()).anySatisfy(highlight ->
            assertThat(highlight.text()).contains("131052-****").contains("1111").doesNotContain("308T").doesNotContain("4111 1111")));
        assertThat(found(timo, "131052-308T " + mark)).isEmpty();
        assertThat(db.sql("select count(*) from search_file where text like '%308T%'").query(Long.class).single()).isZero();
        assertThat(foundTickets(timo, "hakija " + mark)).contains(number(file));
    }

    @Test
    void whatIsHostileHasItsNameFoundAndHarmsNothing() throws IOException {
        var noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        for (var file : new Enclosure[] {
                file("salattu-" + mark + ".pdf", "application/pdf", Pdf.of("Salattu sisältö", "salasana")),
                file("kohina-" + mark + ".pdf", "application/pdf", noise),
                file("pommi-" + mark + ".pdf", "application/pdf", bomb()),
                file("katkennut-" + mark + ".pdf", "application/pdf", java.util.Arrays.copyOf(Pdf.of("Katkennut"), 300)),
                file("tyhja-" + mark + ".pdf", "application/pdf", "%PDF-1.7".getBytes(ISO_8859_1)),
                file("kierre-" + mark + ".pdf", "application/pdf", loop())}) {
            says("Asia", "Liite", file);
        }
        var after = says("Viimeinen", "Viimeinen " + mark);
        indexed();
        for (var name : new String[] {"salattu", "kohina", "pommi", "katkennut", "tyhja", "kierre"}) assertThat(foundTickets(timo, name + "-" + mark)).as(name).hasSize(1);
        assertThat(foundTickets(timo, "viimeinen " + mark)).containsExactly(number(after));
        assertThat(found(timo, "salattu sisältö " + mark)).isEmpty();
    }

    /** Two gigabytes of spaces, packed into two megabytes. */
    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
            var spaces = " ".repeat(1 << 20).getBytes(ISO_8859_1);
            for (int i = 0; i < 2_048; i++) out.write(spaces);
        }
        return assembled("<</Length " + packed.size() + "/Filter/FlateDecode>>", packed.toByteArray(), "/Kids[3 0 R]/Count 1");
    }

    /** Pages that have themselves as their pages. */
    private static byte[] loop() throws IOException {
        return assembled("<</Length 0>>", new byte[0], "/Kids[2 0 R 2 0 R]/Count 1000000");
    }

    private static byte[] assembled(String dictionary, byte[] stream, String kids) throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages" + kids + ">>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n4 0 obj" + dictionary + "stream\n").getBytes(ISO_8859_1));
        file.write(stream);
        file.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(ISO_8859_1));
        return file.toByteArray();
    }
}
