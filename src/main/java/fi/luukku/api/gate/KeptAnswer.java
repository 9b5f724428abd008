package fi.luukku.api.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An answer given before to the same request. */
record KeptAnswer(int status, @Nullable String location, @Nullable String type, byte[] body) {

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Idempotency-Replayed", "true");
        if (location != null) response.setHeader("Location", location);
        if (type != null) response.setContentType(type);
        response.getOutputStream().write(body);
    }
}
