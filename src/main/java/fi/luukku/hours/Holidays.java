package fi.luukku.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The days when everybody is free. */
@FunctionalInterface
public interface Holidays {

    Holidays NONE = _ -> Optional.empty();

    Optional<Holiday> on(LocalDate date);

    /** In order, the last day not included. */
    default List<Holiday> between(LocalDate from, LocalDate to) {
        return from.datesUntil(to).flatMap(date -> on(date).stream()).toList();
    }
}
