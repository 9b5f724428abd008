package fi.luukku.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Codes in HTML are masked as the eye reads them, and what only looks like one stays. */
class HtmlMaskTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>Hetuni on 131052-308T.",
        "<p>131052-<b>308T</b>",
        "<p><span>1310</span><span>52</span>-<i>30</i><u>8T</u>",
        "<p>131052&#45;3&#48;8T",
        "<p>131052&#x2d;308&#84;",
        "<p>131052&ndash;308T",
        "<p>131052&nbsp;-&nbsp;308T",
        "<p>131052\n  -308T",
        "<p>131052&shy;-308T",
        "<p>131052-&#8203;308T",
        "<p>131052-<!-- väli -->308T",
        "<p>131052-<wbr>308T",
        "<div><table><tr><td>Hetu:</td><td><font color=red>131052-</font>308T</td></tr></table></div>",
    })
    void identityCodes(String html) {
        var shown = SafeHtml.fragment(html);
        assertThat(HtmlText.of(shown).replaceAll("[\\s\\u00A0\\u00AD\\u200B]", "")).doesNotContain("308T").contains("****");
        assertThat(found(html)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>4111111111111111",
        "<p>4111 1111\n1111 1111",
        "<p><b>4111</b> <b>1111</b> <b>1111</b> <b>1111</b>",
        "<p>4111&nbsp;1111&nbsp;1111&nbsp;1111",
        "<p>4111&#8201;1111&#8201;1111&#8201;1111",
        "<p>4111-1111-<span style='color:red'>1111-1111</span>",
    })
    void cardNumbers(String html) {
        var shown = HtmlText.of(SafeHtml.fragment(html));
        assertThat(shown.replaceAll("\\D", "")).isEqualTo("1111");
        assertThat(shown).contains("••••");
        assertThat(found(html)).hasSize(1);
    }

    @Test
    void whatStandsApartIsNotReadAsOne() {
        for (var html : new String[] {"<table><tr><td>131052</td><td>-308T</td></tr></table>", "<p>131052<p>-308T", "131052<br>-308T",
            "<ul><li>4111 1111</li><li>1111 1111</li></ul>"}) {
            assertThat(HtmlText.of(SafeHtml.fragment(html))).as(html).isEqualTo(HtmlText.of(html)).doesNotContain("*", "••");
            assertThat(found(html)).as(html).isEmpty();
        }
    }

    @Test
    void linksAndPicturesSayNothingEither() {
        assertThat(SafeHtml.fragment("<a href='tel:4111111111111111'>4111 1111 1111 1111</a>")).doesNotContain("4111");
        assertThat(SafeHtml.fragment("<a href='mailto:a@b.fi?subject=131052-308T'>Kirjoita</a>")).doesNotContain("308T");
        assertThat(SafeHtml.fragment("<a href='https://kauppa.example/?hetu=131052-308T'>Tiedot</a>")).doesNotContain("308T");
        assertThat(SafeHtml.fragment("<img src='https://a.example/a.png' alt='Kortti 4111 1111 1111 1111'>")).doesNotContain("4111");
    }

    @Test
    void addressesThatHoldLongNumbersStillWork() {
        var link = "https://kauppa.example/unsubscribe/4111111111111111";
        assertThat(SafeHtml.fragment("<a href='" + link + "'>Peru</a>")).contains("href=\"" + link + "\"");
    }

    @Test
    void ordinaryMailStaysAsItIs() {
        var html = """
            <p>Tilaus 10482, viite 1234561, lähetys JJFI12345678901234567, tili FI21 1234 5600 0007 85, puh. 040 123 4567, 89,90 €.</p>
            <p>Kirjan ISBN on 978-951-0-12345-6 ja EAN 6414893400012.</p>""";
        assertThat(HtmlText.of(SafeHtml.fragment(html))).isEqualTo(HtmlText.of(html));
        assertThat(found(html)).isEmpty();
    }

    @Test
    void wordsAreReadInOneGoHoweverHostile() {
        for (var piece : new String[] {"<", "&", "<style>", "<!--", "</", "<a", "&#4", "4111 ", "<b>1</b>", "131052-308T ", "4111111111111111,"}) {
            var html = piece.repeat(1_000_000 / piece.length());
            assertTimeout(Duration.ofSeconds(5), () -> HtmlWords.of(html));
            assertTimeout(Duration.ofSeconds(20), () -> SafeHtml.fragment(html));
        }
    }

    private static java.util.Set<?> found(String html) {
        var mail = "From: a@example.fi\r\nSubject: Hei\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html;
        return CodesInMail.inHtml(MailReader.read(mail.getBytes(StandardCharsets.UTF_8)));
    }
}
