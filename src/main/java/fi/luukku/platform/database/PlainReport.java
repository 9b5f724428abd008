package fi.luukku.platform.database;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import java.util.stream.Stream;

/** Tells the operator in one paragraph why the start failed, in place of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainReport implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var reason = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(StartFailure.class::isInstance).findFirst();
        reason.ifPresent(known -> System.err.println("Luukku can't start. " + known.getMessage()));
        return reason.isPresent();
    }
}
