package fi.luukku.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a longer list, and the cursor that continues it (null at the end). */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Cuts a list that was read one longer than the page; the cursor comes from the last item shown. */
    public static <T> Page<T> of(List<T> oneMore, int size, Function<T, Cursor> cursor) {
        if (oneMore.size() <= size) return new Page<>(List.copyOf(oneMore), null);
        var items = List.copyOf(oneMore.subList(0, size));
        return new Page<>(items, cursor.apply(items.getLast()).encoded());
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
