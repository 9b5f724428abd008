package fi.luukku.intake;

import fi.luukku.platform.Sealer;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Enumeration;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Long content sealed piece by piece, so that it is never in memory as a whole. Each piece is sealed under its number, and
 * the last one as the last: none can be left out, moved or cut off without being noticed.
 */
final class SealedPieces {

    /** Stands before the pieces: content that was sealed in one piece begins with a random nonce. */
    private static final byte[] MARK = "LUUKKU-1".getBytes(US_ASCII);
    private static final int PIECE = 1024 * 1024;

    /** What sealing adds to a piece at most, in bytes. */
    private static final int ADDED = 64;

    private final Sealer sealer;
    private final String label;

    SealedPieces(Sealer sealer, String label) {
        this.sealer = sealer;
        this.label = label;
    }

    private String label(int number, boolean last) {
        return label + ":" + number + (last ? ":last" : "");
    }

    InputStream sealing(InputStream content) {
        return new SequenceInputStream(new ByteArrayInputStream(MARK), joined(content, new Pieces() {
            @Override
            byte[] next(int number) throws IOException {
                var piece = content.readNBytes(PIECE);
                last = piece.length < PIECE;
                var sealed = sealer.seal(piece, label(number, last));
                return ByteBuffer.allocate(Integer.BYTES + 1 + sealed.length).putInt(sealed.length).put((byte) (last ? 1 : 0)).put(sealed).array();
            }
        }));
    }

    private static InputStream joined(InputStream under, Pieces pieces) {
        return new SequenceInputStream(pieces) {
            @Override
            public void close() throws IOException {
                under.close();
            }
        };
    }

    /** @param sealed from after the mark on */
    InputStream opening(InputStream sealed) {
        var from = new DataInputStream(sealed);
        return joined(sealed, new Pieces() {
            @Override
            byte[] next(int number) throws IOException {
                var length = from.readInt();
                if (length < 0 || length > PIECE + ADDED) throw new IOException("No sealed piece");
                last = from.readByte() == 1;
                return sealer.open(from.readNBytes(length), label(number, last));
            }
        });
    }

    /** Reads past the mark, if it is there. */
    static boolean begin(InputStream content) throws IOException {
        content.mark(MARK.length);
        if (Arrays.equals(content.readNBytes(MARK.length), MARK)) return true;
        content.reset();
        return false;
    }

    private abstract static class Pieces implements Enumeration<InputStream> {

        boolean last;
        private int number;

        abstract byte[] next(int number) throws IOException;

        @Override
        public boolean hasMoreElements() {
            return !last;
        }

        @Override
        public InputStream nextElement() {
            try {
                return new ByteArrayInputStream(next(number++));
            } catch (IOException cut) {
                throw new UncheckedIOException(cut);
            }
        }
    }
}
