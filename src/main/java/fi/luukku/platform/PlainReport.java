package fi.luukku.platform;

import fi.luukku.platform.database.StartFailure;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the operator in one paragraph why the start failed, in place of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainReport implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var reason = causes(failure).flatMap(cause -> told(cause).stream()).findFirst();
        reason.ifPresent(known -> System.err.println("Luukku can't start. " + known));
        return reason.isPresent();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static Optional<String> told(Throwable cause) {
        return switch (cause) {
            case StartFailure known -> Optional.ofNullable(known.getMessage());
            case WrongSetting wrong -> Optional.ofNullable(wrong.getMessage());
            case PortInUseException taken -> Optional.of(("Port %d is in use by another program. Stop that one, or choose another port with "
                    + "LUUKKU_PORT (for pages) or LUUKKU_MANAGEMENT_PORT (for health and metrics).").formatted(taken.getPort()));
            default -> Optional.empty();
        };
    }
}
