package fi.luukku.channel.email;

import fi.luukku.platform.FullDisk;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells failures that will pass (database away, deadlock, disk full) from those that may, and those that the mail itself causes. */
final class PassingTrouble {

    /** SQLSTATE classes: connection, rollback, resources, operator's hand, system error. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    private PassingTrouble() {
    }

    static boolean is(Throwable failure) {
        return FullDisk.causes(failure) || causes(failure).anyMatch(PassingTrouble::passing);
    }

    /** Whether a disk had other trouble: it may be over soon, or be with this one mail's file for good. */
    static boolean mayBe(Throwable failure) {
        return causes(failure).anyMatch(UncheckedIOException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static boolean passing(Throwable failure) {
        return switch (failure) {
            case TransientDataAccessException t -> true;
            case RecoverableDataAccessException t -> true;
            case DataAccessResourceFailureException t -> true;
            case TransactionException t -> true;
            case OutOfTurn t -> true;
            case InterruptedException stopping -> true;
            case SQLException sql -> sql.getSQLState() != null && sql.getSQLState().length() == 5 && PASSING.contains(sql.getSQLState().substring(0, 2));
            default -> false;
        };
    }
}
