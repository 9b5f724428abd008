package fi.luukku.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThinnedTest {

    @Test
    void commentsOfWholeLinesAndIndentationGo() {
        assertThat(thinned("""
            /* What it is. */
            /*
             * More of it,
               over lines. */
            .a {
              color: red; /* stays */
            }

            // gone
              const url = "https://a.fi" // stays
            """)).isEqualTo("""
            .a {
            color: red; /* stays */
            }
            const url = "https://a.fi" // stays
            """);
    }

    @Test
    void whatStandsBetweenBackticksIsLeftAlone() {
        var template = "const css = `\n  .bar {\n\n  // kept\n  }\n`\n";
        assertThat(thinned(template)).isEqualTo(template);
        assertThat(thinned("  const a = `x`\n    b()\n")).isEqualTo("const a = `x`\nb()\n");
    }

    @Test
    void codeBesideAComment() {
        assertThat(thinned("/* a */ b()\n  c()\n/* d */ /* e */\n")).isEqualTo("/* a */ b()\nc()\n/* d */ /* e */\n");
    }

    private static String thinned(String source) {
        return new String(Thinned.of(source.getBytes(UTF_8)), UTF_8);
    }
}
