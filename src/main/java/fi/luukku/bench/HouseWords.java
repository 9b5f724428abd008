package fi.luukku.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;

/** A glossary and phrases of its own, as a store with a settled way of speaking has them. */
final class HouseWords {

    static final int TERMS = 200;
    private static final int PHRASES = 50;

    private HouseWords() {}

    /** By the settings' own pages: the program reads them but once. */
    static void keep(PageLine admin, long brand) throws IOException {
        var token = admin.csrf();
        for (var term : Words.own(TERMS)) taken(admin.post("/admin/glossary", "brand=" + brand + "&language=fi&term=" + encoded(term) + "&plain=tieto&note=", token));
        for (var word : Words.own(PHRASES)) {
            taken(admin.post("/admin/coach/" + brand + "/phrases", "text=" + encoded(word + " käsitellään") + "&instead=" + encoded("hoidan asian") + "&why=" + encoded("Meillä asiat hoitaa ihminen") + "&severity=hint", token));
        }
    }

    private static void taken(PageLine.Page answer) throws IOException {
        if (answer.status() != 303) throw new IOException("The house's words were refused: " + answer.status());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
