package fi.luukku.platform;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Signals that something changed, to whoever looks at it on any node. A signal carries a topic and no content: the
 * receiver asks for what it may see. Signals of a moment are sent together; one may be lost with a crash, so a receiver
 * that was cut off must ask anew.
 */
public interface Live {

    /** The topic a receiver gets when signals may have been missed. */
    String ALL = "*";

    /** Letters, digits and {@code : -} only, 40 characters at most. */
    void signal(String topic);

    /** Calls back with each topic of these that changes, until closed. The call must not block. */
    Subscription subscribe(Set<String> topics, Consumer<String> receiver);

    /** Ends the calls. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
