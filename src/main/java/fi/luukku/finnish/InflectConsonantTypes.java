package fi.luukku.finnish;

import java.util.List;

/** The same for words that end in a consonant. */
final class InflectConsonantTypes {

    private final String word;
    private final String body;
    private final List<InflectStems> found;

    InflectConsonantTypes(String word, List<InflectStems> found) {
        this.word = word;
        this.body = word.substring(0, word.length() - 1);
        this.found = found;
    }

    void add() {
        if (word.endsWith("nen")) add(cut(3) + "se", cut(3) + "stA", cut(3) + "si", cut(3) + "sten");
        if (word.endsWith("s")) endingInS();
        if (word.endsWith("n")) endingInN();
        if (word.endsWith("t")) endingInT();
        if (word.matches(".*[lrnh]")) withE();
        loan();
    }

    /** A stem in e whose grade does not change, with a consonant stem in the partitive: nainen, vastaus, puhelin. */
    private void add(String stem, String partitive, String plural, String genitive) {
        found.add(InflectStems.of(stem, stem, List.of(partitive), stem + "en", plural, plural).genitives(genitive, plural + "en"));
    }

    /** vastaus, kalleus, vieras, mies, kahdeksas. */
    private void endingInS() {
        for (var strong : Gradation.strong(body)) {
            if (!Vowels.is(strong.charAt(strong.length() - 1))) continue;
            var stem = strong + strong.charAt(strong.length() - 1);
            found.add(new InflectStems(stem, stem, List.of(word + "tA"), List.of(stem + "seen"), strong + "i", strong + "i", List.of(), true));
        }
        add(body + "kse", word + "tA", body + "ksi", word + "ten");
        found.add(InflectStems.of(body + "te", body + "de", List.of(body + "ttA"), body + "teen", body + "ksi", body + "ksi"));
        found.add(InflectStems.of(body + "nte", body + "nne", List.of(body + "ttA"), body + "nteen", body + "nsi", body + "nsi"));
        add(body + "he", word + "tA", body + "hi", word + "ten");
    }

    /** puhelin, avain, lämmin, uusin, sydän, onneton. */
    private void endingInN() {
        if (word.endsWith("ton") || word.endsWith("tön")) {
            var root = cut(3) + "tt" + word.charAt(word.length() - 2);
            found.add(InflectStems.of(root + "mA", root + "mA", List.of(word + "tA"), root + "mAAn", root + "mi", root + "mi").genitives(root + "mien"));
        }
        for (var strong : Gradation.strong(body)) {
            add(strong + "me", word + "tA", strong + "mi", word + "ten");
            found.add(InflectStems.of(strong + "mA", strong + "mA", List.of(word + "tA"), strong + "mAAn", strong + "mi", strong + "mi").genitives(strong + "mien"));
        }
        // "kerroin, kertoimen"
        if (word.endsWith("oin")) for (var strong : Gradation.strong(cut(2))) add(strong + "ime", word + "tA", strong + "imi", word + "ten");
        if (word.endsWith("in")) {
            found.add(InflectStems.of(body + "mpA", body + "mmA", List.of(word + "tA"), body + "mpAAn", body + "mpi", body + "mmi").genitives(body + "mpien"));
        }
        // vasen
        found.add(InflectStems.of(body + "mpA", body + "mmA", List.of(word + "tA"), body + "mpAAn", body + "mpi", body + "mmi").genitives(body + "mpien"));
    }

    /** ohut, kuollut, kevät. */
    private void endingInT() {
        var shorter = body.substring(0, body.length() - 1);
        found.add(new InflectStems(body + "e", body + "e", List.of(word + "tA"), List.of(body + "een"), body + "i", body + "i", List.of(), true));
        found.add(new InflectStems(shorter + "ee", shorter + "ee", List.of(word + "tA"), List.of(shorter + "eeseen"), shorter + "ei", shorter + "ei", List.of(), true));
        found.add(new InflectStems(body + last(body), body + last(body), List.of(word + "tA"), List.of(body + last(body) + "seen"), body + "i", body + "i", List.of(), true));
    }

    /** sisar, askel, jäsen, manner, tytär. */
    private void withE() {
        for (var strong : Gradation.strong(body)) {
            var stem = strong + last(word);
            found.add(InflectStems.of(stem + "e", stem + "e", List.of(word + "tA"), stem + "een", stem + "i", stem + "i").genitives(stem + "ien", word + "ten"));
        }
    }

    /** Nikon, Smith, kalsium: an i between, as in what new words do. */
    private void loan() {
        found.add(InflectStems.of(word + "i", word + "i", List.of(word + "iA"), word + "iin", word + "ei", word + "ei").genitives(word + "ien"));
    }

    private String cut(int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }
}
