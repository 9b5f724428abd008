package fi.luukku.mail;

/** Bytes as they travelled, and how to get the real ones out. */
record Coded(Slice raw, TransferEncoding encoding) {

    static Coded plain(byte[] bytes) {
        return new Coded(Slice.of(bytes), TransferEncoding.IDENTITY);
    }

    byte[] decode() {
        return encoding.decode(raw);
    }

    long decodedSize() {
        return encoding.decodedSize(raw);
    }
}
