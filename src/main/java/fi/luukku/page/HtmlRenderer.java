package fi.luukku.page;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes a page with the headers that pages need. */
@Component
class HtmlRenderer {

    private final Templates templates;
    private final Frames frames;
    private final Assets assets;

    HtmlRenderer(Templates templates, Frames frames, Assets assets) {
        this.templates = templates;
        this.frames = frames;
        this.assets = assets;
    }

    void write(Html page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var output = templates.filled(page.template(), Map.of("frame", frames.of(page, request, response), "page", page.model()));
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        response.setHeader("Content-Security-Policy", assets.contentSecurityPolicy(page.audience()));
        if (!response.containsHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Turbo-Frame");
        response.getOutputStream().write(whole(output));
    }

    // A page is some hundreds of pieces; handed over one by one, each would pass all the layers of the response.
    private static byte[] whole(Utf8ByteOutput output) throws IOException {
        var page = ByteBuffer.allocate(output.getContentLength());
        output.writeTo(page::put);
        return page.array();
    }
}
