package fi.luukku.finnish;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which a word with a given ending can bend, after the declensions of Kielitoimiston sanakirja, the likeliest
 * first. More than one fits most words; the dictionary tells which is right.
 */
final class InflectTypes {

    private final String word;
    private final String body;
    private final List<InflectStems> found = new ArrayList<>();

    private InflectTypes(String word) {
        this.word = word;
        this.body = word.substring(0, word.length() - 1);
    }

    /** @param word in lower case, of two letters at least */
    static List<InflectStems> of(String word) {
        var types = new InflectTypes(word);
        if (Vowels.is(word.charAt(word.length() - 1))) types.vowel();
        else new InflectConsonantTypes(word, types.found).add();
        return types.found;
    }

    private void vowel() {
        longVowel();
        switch (word.charAt(word.length() - 1)) {
            case 'a', 'ä' -> open();
            case 'i' -> { fromE(); comparative(); loan(); }
            case 'e' -> { contracted(); plain(); }
            default -> plain();
        }
    }

    /** maa, vapaa, suo, filee, hai. */
    private void longVowel() {
        var last = word.charAt(word.length() - 1);
        var before = body.isEmpty() ? ' ' : body.charAt(body.length() - 1);
        if (!Vowels.is(before)) return;
        var rising = body.endsWith("u") && last == 'o' || body.endsWith("y") && last == 'ö' || body.endsWith("i") && last == 'e';
        if (before != last && !rising && last != 'i' && last != 'u') return;
        var plural = before == last ? body + "i" : rising ? word.substring(0, word.length() - 2) + last + "i" : last == 'i' ? word : word + "i";
        found.add(new InflectStems(word, word, List.of(word + "tA"), List.of(word + "h" + last + "n", word + "seen"), plural, plural, List.of(), true));
    }

    /** talo, katu, palvelu, laatikko, nalle: nothing changes but the grade. */
    private void plain() {
        var several = Vowels.syllables(word) > 2;
        var partitives = several && Vowels.is(body.charAt(body.length() - 1)) ? List.of(word + "tA", word + "A") : List.of(word + "A", word + "tA");
        for (var weak : Gradation.weak(word)) {
            found.add(InflectStems.of(word, weak, partitives, word + word.charAt(word.length() - 1) + "n", word + "i", weak + "i").contracted(several));
            // "koko, koon, ko'oissa"
            if (weak.matches(".*(oo|uu|yy|öö)")) {
                var apart = weak.substring(0, weak.length() - 1) + "'" + weak.charAt(weak.length() - 1) + "i";
                found.add(InflectStems.of(word, weak, partitives, word + word.charAt(word.length() - 1) + "n", word + "i", apart));
            }
        }
    }

    /** kala (kaloja), koira (koiria), omena, kulkija, korkea. */
    private void open() {
        var rounded = isRounded();
        for (var weak : Gradation.weak(word)) {
            open(weak, rounded ? "Oi" : "i");
            open(weak, rounded ? "i" : "Oi");
        }
    }

    private void open(String weak, String plural) {
        // "reikä, reiän, rei'issä"
        var weakBody = weak.substring(0, weak.length() - 1).replace("'", "") + (weak.matches(".*i[aä]") && plural.equals("i") && word.matches(".*k[aä]") ? "'" : "");
        found.add(InflectStems.of(word, weak, List.of(word + "A", word + "tA"), word + word.charAt(word.length() - 1) + "n", body + plural, weakBody + plural)
            .contracted(Vowels.syllables(word) > 2));
    }

    /** Of two syllables, a, e, i in the first make the plural's o; of more, most do. */
    private boolean isRounded() {
        if (Vowels.syllables(word) > 2) return true;
        if (word.endsWith("ä")) return false;
        for (int i = 0; i < body.length(); i++) if (Vowels.is(body.charAt(i))) return "aei".indexOf(body.charAt(i)) >= 0;
        return true;
    }

    /** ovi, kieli, uni, toimi, käsi, kynsi, lapsi: a closed set of old words. */
    private void fromE() {
        if (word.endsWith("si") && !word.matches(".*[kpt]si")) {
            var root = word.substring(0, word.length() - 2);
            for (var weak : Gradation.weak(root + "te")) found.add(InflectStems.of(root + "te", weak, List.of(root + "ttA"), root + "teen", word, word));
        }
        var short2 = body.substring(0, body.length() - 1);
        var partitives = switch (body.charAt(body.length() - 1)) {
            case 'l', 'n', 'r', 'h' -> List.of(body + "tA", body + "eA");
            case 'm' -> List.of(body + "eA", short2 + "ntA");
            case 's' -> List.of(short2.substring(0, Math.max(short2.length() - 1, 0)) + "stA", body + "tA", body + "eA");
            default -> List.of(body + "eA");
        };
        var short1 = partitives.getFirst().replaceFirst("tA$", "ten");
        var genitives = !short1.endsWith("ten") ? new String[] {word + "en"} : body.endsWith("er") ? new String[] {word + "en", short1} : new String[] {short1, word + "en"};
        for (var weak : Gradation.weak(body + "e")) {
            found.add(InflectStems.of(body + "e", weak, partitives, body + "een", word, weak.substring(0, weak.length() - 1) + "i").genitives(genitives));
        }
        if (word.equals("yksi") || word.equals("kaksi")) {
            var root = word.substring(0, word.length() - 3) + "h";
            found.add(InflectStems.of(root + "te", root + "de", List.of(root + "tA"), root + "teen", word, word).genitives(word + "en"));
        }
        if (word.endsWith("li")) found.add(InflectStems.of(body + "je", body + "je", List.of(body + "jeA"), body + "jeen", body + "ji", body + "ji").genitives(body + "jien"));
    }

    /** vanhempi, parempi. */
    private void comparative() {
        if (!word.endsWith("mpi")) return;
        var weak = word.substring(0, word.length() - 3) + "mm";
        found.add(InflectStems.of(body + "A", weak + "A", List.of(body + "AA"), body + "AAn", word, weak + "i").genitives(word + "en"));
    }

    /** risti, paperi, takki: what new words do. */
    private void loan() {
        for (var weak : Gradation.weak(word)) {
            var weakPlural = weak.substring(0, weak.length() - 1) + "ei";
            found.add(InflectStems.of(word, weak, List.of(word + "A"), word + "in", body + "ei", weakPlural)
                .genitives(word + "en").contracted(false));
        }
    }

    /** hame, laite, sade. */
    private void contracted() {
        for (var strong : Gradation.strong(word)) {
            var plural = strong + "i";
            found.add(new InflectStems(strong + "e", strong + "e", List.of(word + "ttA"), List.of(strong + "eseen"), plural, plural, List.of(), true));
        }
    }
}
