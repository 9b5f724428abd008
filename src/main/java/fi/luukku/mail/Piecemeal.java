package fi.luukku.mail;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Decodes piece by piece as it is read: a large file is never in memory as a whole beside the mail it came in. */
final class Piecemeal implements Enumeration<InputStream> {

    /** Bytes, encoded, of a piece. */
    static final int PIECE = 64 * 1024;

    private final ToIntFunction<Slice> pieceEnd;
    private final Function<Slice, byte[]> decoding;
    private Slice left;

    private Piecemeal(Slice raw, ToIntFunction<Slice> pieceEnd, Function<Slice, byte[]> decoding) {
        this.left = raw;
        this.pieceEnd = pieceEnd;
        this.decoding = decoding;
    }

    /** @param pieceEnd where a piece of what is left may end, so that it decodes to the same by itself */
    static InputStream of(Slice raw, ToIntFunction<Slice> pieceEnd, Function<Slice, byte[]> decoding) {
        return new SequenceInputStream(new Piecemeal(raw, pieceEnd, decoding));
    }

    @Override
    public boolean hasMoreElements() {
        return left.length() > 0;
    }

    @Override
    public InputStream nextElement() {
        int end = pieceEnd.applyAsInt(left);
        byte[] decoded = decoding.apply(left.between(left.from(), end));
        left = left.between(end, left.to());
        return new ByteArrayInputStream(decoded);
    }
}
