package fi.luukku.platform;

import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The one secret of this Luukku. Nothing uses it as such: every purpose gets a key of its own, so that none tells of another. */
public final class InstallationSecret {

    private static final int KEY_BYTES = 32;

    private final byte[] secret;

    InstallationSecret(String secret) {
        this.secret = secret.getBytes(UTF_8);
    }

    /**
     * The 256-bit key of a purpose, the same every time (HKDF-SHA-256, RFC 5869).
     *
     * @param purpose names what the key is for, such as "reply token"
     * @param algorithm what the key is to be used with, such as HmacSHA256 or AES
     */
    public SecretKey keyFor(String purpose, String algorithm) {
        AlgorithmParameterSpec expansion = HKDFParameterSpec.ofExtract().addIKM(secret)
                .thenExpand(("luukku " + purpose).getBytes(UTF_8), KEY_BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, expansion);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF-SHA256", e);
        }
    }
}
