package fi.luukku.platform;

import java.time.Instant;
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

    /**
     * Tells every node with the commit of the transaction under way, or now if there is none: this node before the caller
     * goes on, the others by the commit itself, so that no crash can come between. Commits with one wait for each other:
     * for what changes seldom and must not be missed.
     */
    void announce(String topic);

    /**
     * Calls back with each topic of these that changes, until closed. {@code access:*} means every topic that begins with
     * {@code access:}. The call must not block.
     */
    Subscription subscribe(Set<String> topics, Consumer<String> receiver);

    /**
     * Which of these topics have changed since a moment, a second or two more than needed; {@link #ALL} when that is not
     * known any more. For whoever subscribed after they had read.
     */
    Set<String> changed(Set<String> topics, Instant since);

    /** Ends the calls. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
