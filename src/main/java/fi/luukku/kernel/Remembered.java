package fi.luukku.kernel;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is dear to find out and may be a little old. */
public final class Remembered<T> {

    private record Known<T>(T value, long at) {}

    private final Supplier<T> source;
    private final long age;
    private volatile @Nullable Known<T> known;

    public Remembered(Duration age, Supplier<T> source) {
        this.age = age.toNanos();
        this.source = source;
    }

    public T get() {
        var last = known;
        if (last != null && System.nanoTime() - last.at < age) return last.value;
        var fresh = new Known<>(source.get(), System.nanoTime());
        known = fresh;
        return fresh.value;
    }

    public void forget() {
        known = null;
    }
}
