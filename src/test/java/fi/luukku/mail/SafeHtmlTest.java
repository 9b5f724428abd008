package fi.luukku.mail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SafeHtmlTest {

    @ParameterizedTest
    @CsvSource({
            "https://evil.example/, https://www.posti.fi/seuranta, evil.example",
            "https://evil.example/, www.posti.fi, evil.example",
            "https://evil.example/, posti.fi, evil.example",
            "https://posti.fi.evil.example/, posti.fi, posti.fi.evil.example",
            "https://posti.fi@evil.example/, posti.fi, evil.example",
            "mailto:x@evil.example, aspa@kirjakulma.example, evil.example"})
    void aLinkThatLeadsElsewhereThanItSaysIsMarked(String href, String label, String host) {
        assertThat(SafeHtml.fragment("<a href='" + href + "'>" + label + "</a>")).contains("class=\"suspect\" title=\"" + host + "\"");
    }

    @ParameterizedTest
    @CsvSource({"https://posti.fi/x, www.posti.fi", "https://www.posti.fi/x?a=1, https://posti.fi/x", "https://click.posti.fi/1, posti.fi",
            "https://evil.example/, Seuraa pakettia", "https://evil.example/, lasku.pdf", "https://evil.example/, 12.5.2026", "tel:+358401, posti.fi"})
    void anHonestLinkIsNot(String href, String label) {
        assertThat(SafeHtml.fragment("<a href='" + href + "'>" + label + "</a>")).doesNotContain("suspect").contains("href=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=https://t.example/p width=1 height=1>", "<img src=https://t.example/p style='width:1px'>",
            "<div style=display:none><img src=https://t.example/p></div>"})
    void trackingPixelsGoEvenWhenPicturesAreAllowed(String html) {
        assertThat(SafeHtml.fragment(html, new SafeHtml.Pictures(id -> null, true))).doesNotContain("t.example");
    }

    @Test
    void remotePicturesLeaveTheirTextUntilAllowed() {
        var html = "<img src='https://x.example/a.png' alt='Kansi' width=90>";
        var shown = SafeHtml.of(html, SafeHtml.Pictures.NONE);
        assertThat(shown.hasRemotePictures()).isTrue();
        assertThat(shown.html()).contains("<img alt=\"Kansi\" width=\"90\">").doesNotContain("x.example");
        assertThat(SafeHtml.of(html, new SafeHtml.Pictures(id -> null, true)).html()).contains("src=\"https://x.example/a.png\"");
    }

    @Test
    void plainParagraphsAreNotRich() {
        assertThat(SafeHtml.of("<p style='color:#222'>Hei <b>taas</b></p>", SafeHtml.Pictures.NONE).rich()).isFalse();
        assertThat(SafeHtml.of("<table><tr><td>a<td>1<tr><td>b<td>2</table>", SafeHtml.Pictures.NONE).rich()).isTrue();
        assertThat(SafeHtml.of("<img src=cid:x>", new SafeHtml.Pictures(id -> "/p", false)).rich()).isTrue();
    }

    @Test
    void onlyAllowedStylesStay() {
        assertThat(SafeHtml.fragment("<p style=\"COLOR:Red;position:fixed;margin:0 auto;background:#fff url(x) no-repeat;font:bold 12px/1.5 Arial\">x</p>"))
                .isEqualTo("<p style=\"color:red;margin:0 auto;background-color:#fff;font-weight:bold;font-size:12px;line-height:1.5;font-family:arial\">x</p>");
    }

    @Test
    void thePolicyOpensPicturesOnlyWhenAsked() {
        assertThat(SafeHtml.contentSecurityPolicy(false)).startsWith("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src 'self' data:;");
        assertThat(SafeHtml.contentSecurityPolicy(true)).contains("img-src 'self' data: https: http:;");
    }
}
