package fi.luukku.api;

import fi.luukku.api.openapi.About;
import fi.luukku.kernel.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a longer list. */
record Paged<T>(List<T> items,
                @About("Give it as ?after= to get what follows; null at the end.") @Nullable String next) {

    static final int USUAL = 50;
    static final int MOST = 200;

    static <S, T> Paged<T> of(Page<S> page, Function<S, T> shape) {
        return new Paged<>(page.items().stream().map(shape).toList(), page.next());
    }
}
