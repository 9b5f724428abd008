package fi.luukku.finnish;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Tilasit 30.6. takin. Se lähti. | 2
        Paketti saapuu 5. kesäkuuta. Tervetuloa! | 2
        Lähetän kuvia, esim. huomenna. | 1
        Soitan pe. klo 9.05 tai la. | 1
        Se maksoi 12.50. Kallista? Ei! | 3
        Vi har t.ex. boken kvar. Den är bra. | 2
        Matti K. Virtanen tuli. | 1
        Kirjoja, kyniä jne. Ja muuta. | 2
        Onko se teillä?! En tiedä... Ehkä. | 3
        Hän sanoi: "Tulen." Sitten tuli. | 2
        Se on 12. Hyvä. | 2
        Is it here? No. We sent it e.g. today. | 3
        """)
    void aFullStopIsNotAlwaysAnEnd(String text, int sentences) {
        assertThat(Sentences.in(text)).hasSize(sentences);
    }

    @Test
    void linesEndSentencesWhereTheyMeanTo() {
        assertThat(texts("Hei Maija,\n\nkiitos viestistäsi!\n\nTerveisin\nAino"))
            .containsExactly("Hei Maija,", "kiitos viestistäsi!", "Terveisin", "Aino");
        assertThat(texts("Lähetä:\n- kuva\n- kuitti\n1. ensin tämä")).containsExactly("Lähetä:", "- kuva", "- kuitti", "1. ensin tämä");
        assertThat(texts("Tämä rivi on pitkä ja sähköpostiohjelma on katkaissut sen tästä kohdasta\njatkuakseen tässä.")).hasSize(1);
    }

    private static List<String> texts(String text) {
        return Sentences.in(text).stream().map(sentence -> text.substring(sentence.start(), sentence.end())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EU:n | WORD
        verkko-ostos | WORD
        22:een | NUMBER
        30.6. | NUMBER
        3.–5.6.2026 | NUMBER
        12:30 | NUMBER
        KK-2026-10482 | CODE
        https://kirjakulma.example/a?b=(c) | ADDRESS
        aino.koskela@kirjakulma.example | ADDRESS
        www.kirjakulma.example | ADDRESS
        👍🏽 | SYMBOL
        ?! | MARK
        """)
    void isOneToken(String text, Token.Kind kind) {
        assertThat(Tokens.in(text)).singleElement().satisfies(token -> {
            assertThat(token.text()).isEqualTo(text);
            assertThat(token.kind()).isEqualTo(kind);
        });
    }

    @Property(tries = 500)
    void everythingButSpaceIsInOneTokenInItsPlace(@ForAll String text) {
        var at = 0;
        for (var sentence : Sentences.in(text)) {
            for (var token : sentence.tokens()) {
                assertThat(text.substring(at, token.start()).codePoints()).allMatch(Tokens::isSpace);
                assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end()));
                at = token.end();
            }
        }
        assertThat(text.substring(at).codePoints()).allMatch(Tokens::isSpace);
    }
}
