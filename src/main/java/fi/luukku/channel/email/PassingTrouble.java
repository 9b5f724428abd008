package fi.luukku.channel.email;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells failures that will pass (database away, deadlock, disk full) from those that the mail itself causes. */
final class PassingTrouble {

    /** SQLSTATE classes: connection, rollback, resources, operator's hand, system error. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    private PassingTrouble() {
    }

    static boolean is(Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (passing(at)) return true;
        }
        return false;
    }

    private static boolean passing(Throwable failure) {
        return switch (failure) {
            case TransientDataAccessException t -> true;
            case RecoverableDataAccessException t -> true;
            case DataAccessResourceFailureException t -> true;
            case TransactionException t -> true;
            case OutOfTurn t -> true;
            case UncheckedIOException disk -> true;
            case InterruptedException stopping -> true;
            case SQLException sql -> sql.getSQLState() != null && sql.getSQLState().length() == 5 && PASSING.contains(sql.getSQLState().substring(0, 2));
            default -> false;
        };
    }
}
