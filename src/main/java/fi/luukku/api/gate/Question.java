package fi.luukku.api.gate;

import fi.luukku.kernel.Problem;
import fi.luukku.kernel.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A request that may come again.
 *
 * @param id   hash of who asks, the address and the key
 * @param body hash of what is asked
 */
record Question(byte[] id, byte[] body) {

    static final String HEADER = "Idempotency-Key";

    /** Null when the request has no key. */
    static @Nullable Question of(HttpServletRequest request) {
        var key = request.getHeader(HEADER);
        if (key == null || !request.getMethod().equals("POST")) return null;
        if (!key.matches("[\\x21-\\x7e]{1,200}")) throw new Problem.Invalid(HEADER, "problem.api.key");
        var id = String.join(" ", Caller.current(), request.getMethod(), request.getRequestURI(), key);
        return new Question(Sha256.of(id.getBytes(UTF_8)), Sha256.of(((KnownBody) request).bytes()));
    }
}
