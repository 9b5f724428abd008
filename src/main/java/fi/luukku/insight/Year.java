package fi.luukku.insight;

import fi.luukku.kernel.Problem;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Twelve months that end with one. */
public record Year(YearMonth last) {

    private static final int LENGTH = 12;

    /** So that a month and its neighbours stay within what calendars and the database write. */
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final YearMonth LATEST = YearMonth.of(2999, 12);

    /** The month in an address; the given one when there is none. */
    static YearMonth month(@Nullable String text, YearMonth otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        try {
            var month = YearMonth.parse(text);
            if (month.isBefore(EARLIEST) || month.isAfter(LATEST)) throw new Problem.NotFound();
            return month;
        } catch (DateTimeException noMonth) {
            throw new Problem.NotFound();
        }
    }

    public YearMonth first() {
        return last.minusMonths(LENGTH - 1);
    }

    public List<YearMonth> months() {
        return LongStream.range(0, LENGTH).mapToObj(first()::plusMonths).toList();
    }
}
