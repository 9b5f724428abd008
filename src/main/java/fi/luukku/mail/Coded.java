package fi.luukku.mail;

import java.io.InputStream;

/** Bytes as they travelled, and how to get the real ones out. */
record Coded(Slice raw, TransferEncoding encoding) {

    static Coded plain(byte[] bytes) {
        return new Coded(Slice.of(bytes), TransferEncoding.IDENTITY);
    }

    InputStream open() {
        return encoding.open(raw);
    }

    byte[] decode() {
        return encoding.decode(raw);
    }

    long decodedSize() {
        return encoding.decodedSize(raw);
    }
}
