package fi.luukku.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The number of a row, typed by what the row is: an {@code Id<Ticket>} is no {@code Id<Agent>}. */
public record Id<T>(long value) {

    public static <T> Id<T> of(long value) {
        return new Id<>(value);
    }

    public static <T> @Nullable Id<T> ofNullable(@Nullable Long value) {
        return value == null ? null : new Id<>(value);
    }

    /** The id in a column, or null where the column is null. */
    public static <T> @Nullable Id<T> in(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : new Id<>(value);
    }

    public static @Nullable Long valueOf(@Nullable Id<?> id) {
        return id == null ? null : id.value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
