package fi.luukku.platform;

import fi.luukku.kernel.Sha256;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Service;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Keeps what must be read again but never lie open in the database: AES-256-GCM with a key of the
 * {@link InstallationSecret}. A sealed text begins with the version of how it was sealed.
 */
@Service
public class Secrets {

    private static final String VERSION = "v1.";

    private final InstallationSecret secret;
    private final Sealer sealer;
    private final SecretKey marking;

    Secrets(InstallationSecret secret) {
        this.secret = secret;
        sealer = new Sealer(secret.keyFor("seal v1", "AES"));
        marking = secret.keyFor("mark v1", "HmacSHA256");
    }

    /** A sealer of its own for one purpose: its key opens nothing else. */
    public Sealer sealer(String purpose) {
        return new Sealer(secret.keyFor("seal " + purpose + " v1", "AES"));
    }

    public String seal(String text) {
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(sealer.seal(text.getBytes(UTF_8), VERSION));
    }

    /** @throws IllegalArgumentException if the text was changed, or sealed with another secret */
    public String open(String sealed) {
        if (!sealed.startsWith(VERSION)) throw new IllegalArgumentException("Not sealed by this Luukku");
        return new String(sealer.open(Base64.getUrlDecoder().decode(sealed.substring(VERSION.length())), VERSION), UTF_8);
    }

    /** A keyed hash (HMAC-SHA256): for short secrets that are only ever compared, which a plain hash would not hide. */
    public byte[] mark(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(marking);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The SHA-256 of a long random secret: nothing more is needed to hide that. */
    public static byte[] hash(String token) {
        return Sha256.of(token.getBytes(UTF_8));
    }
}
