package fi.luukku.finnish;

import fi.luukku.kernel.Language;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FI | Tilasit 2 kpl. Palautan rahat perjantaina. | 2
        FI | Takuu on 24 kk. Korjaamme sen. | 2
        FI | Purkki on 500 ml. Mahtuuko se? | 2
        FI | Tilasit 2 kpl. pöytäliinoja. | 1
        FI | Mukana on mm. Ainon kirja. | 1
        FI | Miksi teitte noin. Haluan vastauksen. | 2
        FI | Soitan to. 26.3. ja la. klo 10. | 1
        FI | Kirja on tullut la. Soitan huomenna. | 2
        FI | Palautan 1 234,50 €. Rahat tulevat perjantaina. | 2
        FI | Maksoit 1 234,50. Palautan sen. | 2
        FI | Hinta on 1 234,50 € kpl. Postikulut 5,90 €. | 2
        SV | Vi ringer fr. 27.3 och lö. kl. 10. | 1
        SV | Du beställde 2 st. Den tredje kommer. | 2
        SV | Den är på. 5 kunder har frågat. | 2
        EN | That is the address it was sent to. We will refund you by Friday. | 2
        EN | That is the address it was sent to. 5 others went there too. | 2
        EN | We moved to LA. 20 of us did. | 2
        EN | See you on Fri. 27 March. | 1
        """)
    void whatIsAnAbbreviationDependsOnTheLanguageAndOnWhatFollows(Language language, String text, int sentences) {
        assertThat(Sentences.in(text, language)).hasSize(sentences);
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
