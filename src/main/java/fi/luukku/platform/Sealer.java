package fi.luukku.platform;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Seals bytes for one purpose, with a key of its own: AES-256-GCM, a random nonce before the text. What is sealed opens
 * only under the same label, so that moved to another row it tells nothing.
 */
public final class Sealer {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    Sealer(SecretKey key) {
        this.key = key;
    }

    /** @param label where it belongs; not secret, and not kept in what is sealed */
    public byte[] seal(byte[] open, String label) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, label, open, 0);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalArgumentException if it was changed, belongs elsewhere, or was sealed with another secret */
    public byte[] open(byte[] sealed, String label) {
        if (sealed.length < NONCE) throw new IllegalArgumentException("Not sealed by this Luukku");
        return crypt(Cipher.DECRYPT_MODE, sealed, label, sealed, NONCE);
    }

    private byte[] crypt(int mode, byte[] nonce, String label, byte[] bytes, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
            cipher.updateAAD(label.getBytes(UTF_8));
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException changed) {
            throw new IllegalArgumentException("Not sealed by this Luukku, or changed since", changed);
        }
    }
}
