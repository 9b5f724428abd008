package fi.luukku.kernel;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows turned into columns, for SQL that takes many at once: {@code unnest(cast(? as bigint[]), cast(? as text[]))}. */
public final class Columns {

    private Columns() {}

    public static Long[] ids(List<? extends Id<?>> ids) {
        return ids.stream().map(Id::value).toArray(Long[]::new);
    }

    public static <T> Long[] longs(List<T> rows, Function<? super T, @Nullable Long> value) {
        return rows.stream().map(value).toArray(Long[]::new);
    }

    public static <T> String[] texts(List<T> rows, Function<? super T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    public static <T> Boolean[] booleans(List<T> rows, Function<? super T, Boolean> value) {
        return rows.stream().map(value).toArray(Boolean[]::new);
    }

    public static <T> byte[][] bytes(List<T> rows, Function<? super T, byte @Nullable []> value) {
        return rows.stream().map(value).toArray(byte[][]::new);
    }

    /** As text, which the statement casts to {@code timestamptz[]}. */
    public static <T> String[] times(List<T> rows, Function<? super T, @Nullable Instant> value) {
        return texts(rows, row -> {
            var time = value.apply(row);
            return time == null ? null : time.toString();
        });
    }
}
