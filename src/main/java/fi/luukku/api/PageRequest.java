package fi.luukku.api;

import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
record PageRequest(@Nullable Cursor after, int size) {

    static PageRequest of(@Nullable String after, @Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > Paged.MOST)) throw new Problem.Invalid("limit", "problem.api.limit", Paged.MOST);
        return new PageRequest(Cursor.of(after), limit == null ? Paged.USUAL : limit);
    }
}
