package fi.luukku.channel.form;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.platform.Secrets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Signs each form that is shown: {@code nonce.seconds.signature}. The public form has no session to lean on, so the
 * token is what tells our own form from a forged one, and one form from another.
 */
@Component
class FormTokens {

    private static final Duration LIFE = Duration.ofHours(24);
    /** A form shown again was read already: who now presses Send at once is no robot for that. */
    private static final Duration HEAD_START = Duration.ofMinutes(1);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** A form of ours that is still fresh. */
    record Opened(String nonce, Instant at) {}

    private final SecureRandom random = new SecureRandom();
    private final Secrets secrets;
    private final Clock clock;

    FormTokens(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    String issue(Id<Brand> brand) {
        return issue(brand, clock.instant());
    }

    String reissue(Id<Brand> brand) {
        return issue(brand, clock.instant().minus(HEAD_START));
    }

    private String issue(Id<Brand> brand, Instant at) {
        var nonce = new byte[16];
        random.nextBytes(nonce);
        var content = BASE64.encodeToString(nonce) + "." + at.getEpochSecond();
        return content + "." + signature(brand, content);
    }

    /** Empty when it is not ours, another brand's, or too old. */
    Optional<Opened> read(Id<Brand> brand, String token) {
        var cut = token.lastIndexOf('.');
        if (cut < 0 || !isSigned(brand, token.substring(0, cut), token.substring(cut + 1))) return Optional.empty();
        var parts = token.substring(0, cut).split("\\.");
        var opened = new Opened(parts[0], Instant.ofEpochSecond(Long.parseLong(parts[1])));
        return opened.at.plus(LIFE).isBefore(clock.instant()) ? Optional.empty() : Optional.of(opened);
    }

    private boolean isSigned(Id<Brand> brand, String content, String signature) {
        return MessageDigest.isEqual(signature(brand, content).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    private String signature(Id<Brand> brand, String content) {
        return BASE64.encodeToString(secrets.mark("contact form " + brand + " " + content));
    }
}
