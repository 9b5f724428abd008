package fi.luukku.finnish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dictionary's file, Voikko's unweighted transducer (VFST): a header of 16 bytes, a table of symbols, and,
 * from the next multiple of eight, transitions of eight bytes each, all little-endian.
 */
final class VfstFile {

    private static final int FIRST_MAGIC = 0x00013A6E;
    private static final int SECOND_MAGIC = 0x000351FA;
    private static final int HEADER = 16;
    private static final int CELL = 8;
    /** The largest dictionary known is 4 MB; a file larger than this is something else. */
    private static final long MAX_SIZE = 64L << 20;

    private final ByteBuffer bytes;
    private final Map<String, Integer> features = new HashMap<>();
    private final Map<String, Short> values = new HashMap<>(Map.of("", Flag.NEUTRAL, "@", Flag.ANY));

    private VfstFile(byte[] content) {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws IOException when it can't be read or is not such a file */
    static Transducer read(Path file) throws IOException {
        if (Files.size(file) > MAX_SIZE) throw new IOException(file + " is larger than any dictionary");
        try {
            return new VfstFile(Files.readAllBytes(file)).transducer();
        } catch (RuntimeException broken) {
            throw new IOException(file + " is not a dictionary of Voikko's morphology", broken);
        }
    }

    private Transducer transducer() {
        if (bytes.getInt() != FIRST_MAGIC || bytes.getInt() != SECOND_MAGIC) throw new IllegalArgumentException("another kind of file");
        if (bytes.get() != 0) throw new IllegalArgumentException("a weighted transducer");
        bytes.position(HEADER);
        var symbols = new String[Short.toUnsignedInt(bytes.getShort())];
        for (int i = 0; i < symbols.length; i++) symbols[i] = symbol();
        var firstCharacter = 1;
        while (firstCharacter < symbols.length && symbols[firstCharacter].startsWith("@")) firstCharacter++;
        var flags = new @Nullable Flag[firstCharacter];
        for (int i = 1; i < firstCharacter; i++) flags[i] = flag(symbols[i]);
        bytes.position((bytes.position() + CELL - 1) / CELL * CELL);
        return new Transducer(cells(symbols.length), symbols, firstCharacter, flags, features.size());
    }

    private String symbol() {
        var start = bytes.position();
        while (bytes.get() != 0) continue;
        return new String(bytes.array(), start, bytes.position() - 1 - start, StandardCharsets.UTF_8);
    }

    /** {@code @U.feature.value@}; without a value it speaks of any. */
    private Flag flag(String symbol) {
        var parts = symbol.substring(1, symbol.length() - 1).split("\\.");
        var feature = features.computeIfAbsent(parts[1], name -> features.size());
        var value = values.computeIfAbsent(parts.length > 2 ? parts[2] : "@", name -> (short) values.size());
        return new Flag(Flag.Operation.valueOf(parts[0]), feature, value);
    }

    /** Checked as they are read, so that a damaged file is refused at once and not met in the middle of a word. */
    private long[] cells(int symbols) {
        var cells = new long[bytes.remaining() / CELL];
        if (cells.length == 0) throw new IllegalArgumentException("without transitions");
        for (int i = 0; i < cells.length; i++) cells[i] = bytes.getLong();
        for (int i = 0; i < cells.length; i++) {
            check(cells[i], symbols, cells.length);
            // The cell after this one is a number.
            if (cells[i] >>> 56 == 0xFF) i++;
        }
        return cells;
    }

    private static void check(long cell, int symbols, int cells) {
        var in = (int) cell & 0xFFFF;
        if (in == 0xFFFF) return;
        if (in >= symbols || ((int) (cell >>> 16) & 0xFFFF) >= symbols || ((int) (cell >>> 32) & 0xFFFFFF) >= cells) {
            throw new IllegalArgumentException("a transition to nowhere");
        }
    }
}
