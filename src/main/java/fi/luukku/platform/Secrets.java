package fi.luukku.platform;

import fi.luukku.kernel.Sha256;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Service;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Keeps what must be read again but never lie open in the database: AES-256-GCM with a key of the
 * {@link InstallationSecret}. A sealed text begins with the version of how it was sealed.
 */
@Service
public class Secrets {

    private static final String VERSION = "v1.";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey sealing;
    private final SecretKey marking;

    Secrets(InstallationSecret secret) {
        sealing = secret.keyFor("seal v1", "AES");
        marking = secret.keyFor("mark v1", "HmacSHA256");
    }

    public String seal(String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text.getBytes(UTF_8));
        var all = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** @throws IllegalArgumentException if the text was changed, or sealed with another secret */
    public String open(String sealed) {
        if (!sealed.startsWith(VERSION)) throw new IllegalArgumentException("Not sealed by this Luukku");
        var all = Base64.getUrlDecoder().decode(sealed.substring(VERSION.length()));
        if (all.length < NONCE) throw new IllegalArgumentException("Not sealed by this Luukku");
        return new String(crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), Arrays.copyOfRange(all, NONCE, all.length)), UTF_8);
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

    private byte[] crypt(int mode, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(VERSION.getBytes(UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException changed) {
            throw new IllegalArgumentException("Not sealed by this Luukku, or changed since", changed);
        }
    }
}
