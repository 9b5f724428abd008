package fi.luukku.platform;

import javax.crypto.spec.SecretKeySpec;

/** A sealer that can't seal: no cipher takes its key. */
public final class BrokenSealer {

    private BrokenSealer() {}

    public static Sealer make() {
        return new Sealer(new SecretKeySpec(new byte[5], "AES"));
    }
}
