package fi.luukku.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 without the exception of a Java that had none: every one has to (see {@link MessageDigest}). */
public final class Sha256 {

    private Sha256() {}

    public static byte[] of(byte[] bytes) {
        return begun().digest(bytes);
    }

    /** For what comes in pieces. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
