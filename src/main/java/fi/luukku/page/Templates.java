package fi.luukku.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fills templates into UTF-8 bytes; the templates' own texts are bytes from the start. */
@Component
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "gg.jte.generated.precompiled");

    /** @param template its path below {@code src/main/jte} without the ending */
    public Utf8ByteOutput filled(String template, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        return output;
    }
}
