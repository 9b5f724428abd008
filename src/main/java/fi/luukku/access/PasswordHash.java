package fi.luukku.access;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with OWASP's smallest recommended parameters (19 MiB, 2 passes, 1 lane; Password Storage Cheat Sheet): some
 * tens of milliseconds on a small server.
 */
@Component
class PasswordHash {

    private static final int MEMORY_KIB = 19 * 1024;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 2);
    private final String nobodys = argon2.encode(Tokens.random());
    // Each takes its 19 MiB while it runs: a flood of sign-ins waits here instead of taking the memory of everyone else.
    private final Semaphore atOnce = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    String of(String password) {
        return taking(() -> argon2.encode(normal(password)));
    }

    /** Takes as long when there is nobody to compare with, so that the time does not tell which accounts exist. */
    boolean matches(String password, @Nullable String hash) {
        var same = taking(() -> argon2.matches(normal(password), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    // An ä is one character from one keyboard and two from another.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T taking(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
