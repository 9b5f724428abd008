package fi.luukku.mail;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes as they travelled, and how to get the real ones out. */
record Coded(Slice raw, TransferEncoding encoding) {

    static Coded plain(byte[] bytes) {
        return new Coded(Slice.of(bytes), TransferEncoding.IDENTITY);
    }

    InputStream open() {
        if (encoding == TransferEncoding.IDENTITY) return new ByteArrayInputStream(raw.bytes(), raw.from(), raw.length());
        return new ByteArrayInputStream(encoding.decode(raw));
    }

    byte[] decode() {
        return encoding.decode(raw);
    }

    long decodedSize() {
        return encoding.decodedSize(raw);
    }
}
