package fi.luukku.api;

import fi.luukku.kernel.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Tags as a request gives them, in the form that is kept. */
final class Tags {

    private static final int MOST = 50;

    private Tags() {}

    static List<String> of(List<String> given) {
        if (given.size() > MOST) throw new Problem.Invalid("tags", "problem.api.too-many", MOST);
        if (given.stream().anyMatch(Objects::isNull)) throw new Problem.Invalid("tags", "problem.required");
        return given.stream().map(tag -> tag.strip().toLowerCase(Locale.ROOT)).distinct().toList();
    }
}
