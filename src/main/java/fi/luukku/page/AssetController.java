package fi.luukku.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/**")
    void asset(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asset = assets.at(request.getRequestURI());
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var accepted = request.getHeader("Accept-Encoding");
        var zipped = accepted != null && accepted.contains("gzip");
        var bytes = zipped ? asset.gzipped() : asset.bytes();
        if (zipped) response.setHeader("Content-Encoding", "gzip");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentType(asset.type());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
