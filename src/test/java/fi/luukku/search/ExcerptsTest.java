package fi.luukku.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.search.Highlight.Span;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

    @Test
    void aShortTextIsShownWhole() {
        assertThat(Excerpts.of("Missä pakettini on?", List.of(new Span(6, 14)))).isEqualTo(new Highlight("Missä pakettini on?", List.of(new Span(6, 14))));
    }

    @Test
    void itIsOnOneLine() {
        assertThat(Excerpts.of("Hei!\n\n  Missä\tpaketti?", List.of(new Span(14, 21)))).isEqualTo(new Highlight("Hei! Missä paketti?", List.of(new Span(11, 18))));
    }

    @Test
    void itBeginsWhereASentenceDoes() {
        var before = "Tässä on kaikenlaista ja vielä vähän lisääkin sitä samaa, jota kukaan ei etsi eikä lue. ";
        assertThat(Excerpts.of(before + "Entä paketti?", List.of(new Span(before.length() + 5, before.length() + 12))).text()).isEqualTo("…Entä paketti?");
    }

    /** "n." ends no sentence; a subject is not told to be another for that. */
    @Test
    void aSubjectIsShownWhole() {
        var subject = "Henkilökunnan joululahjat, n. 60 kirjaa";
        assertThat(Excerpts.of(subject, List.of(new Span(33, 39))).text()).isEqualTo(subject);
    }

    @Test
    void thePiecesMakeTheText() {
        var highlight = new Highlight("aa bb cc", List.of(new Span(0, 2), new Span(6, 8)));
        assertThat(highlight.pieces()).extracting(Highlight.Piece::text).containsExactly("", "aa", " bb ", "cc", "");
    }

    /** Whatever the text is, what is marked is what was found. */
    @Property
    void spansStandOnTheSameLetters(@ForAll String text, @ForAll @IntRange(max = 500) int at, @ForAll @IntRange(min = 1, max = 30) int length) {
        var whole = text.replaceAll("[\\s\u00A0]", "x") + " " + "täytettä 👋 ja lisää\n".repeat(20);
        var start = Math.min(at, whole.length() - 1);
        var end = Math.min(start + length, whole.length());
        var found = whole.substring(start, end);
        if (found.chars().anyMatch(letter -> Character.isWhitespace(letter) || Character.isSurrogate((char) letter))) return;
        var highlight = Excerpts.of(whole, List.of(new Span(start, end)));
        assertThat(highlight.spans()).singleElement().satisfies(span -> assertThat(highlight.text().substring(span.start(), span.end())).isEqualTo(found));
    }
}
