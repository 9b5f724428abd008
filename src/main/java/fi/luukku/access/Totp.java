package fi.luukku.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The codes of an authenticator app: RFC 6238 with SHA-1, six digits and thirty seconds, which every app knows. */
final class Totp {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes);
    }

    /** The step a code belongs to, of this one and its two neighbours: clocks differ and people type slowly. */
    static OptionalLong stepOf(String code, String secret, Instant now) {
        var current = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.of(current, current - 1, current + 1).filter(step -> same(code(secret, step), code)).findFirst();
    }

    static String code(String secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP_SECONDS);
    }

    private static String code(String secret, long step) {
        var hash = hmac(Base32.decode(secret), ByteBuffer.allocate(8).putLong(step).array());
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return "%06d".formatted(number % MODULUS);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }
}
