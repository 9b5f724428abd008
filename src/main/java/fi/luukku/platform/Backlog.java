package fi.luukku.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Lines that are due, done many at a time. One that can't be done must not keep all others waiting: then each is tried
 * alone, and that one given up. What the database is at fault for stays due: also a line that was cut, which shows only
 * as a roll-back that failed.
 */
public final class Backlog<L> {

    /** Does up to so many in transactions of its own. */
    @FunctionalInterface
    public interface Batch<L> {

        /**
         * @param inHand gets the lines that are being done
         * @return how many were done
         */
        int of(int most, List<L> inHand);
    }

    private final int size;
    private final Batch<L> batch;
    private final BiConsumer<List<L>, Throwable> givenUp;

    /** @param givenUp told of a line that can't be done; it must see to it that the line is not due any more */
    public Backlog(int size, Batch<L> batch, BiConsumer<List<L>, Throwable> givenUp) {
        this.size = size;
        this.batch = batch;
        this.givenUp = givenUp;
    }

    /** @return how many lines were done, or given up */
    public int next() {
        try {
            return batch.of(size, new ArrayList<>());
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException later) {
            throw later;
        } catch (RuntimeException | StackOverflowError oneOfThem) {
            return oneByOne();
        }
    }

    private int oneByOne() {
        var done = 0;
        for (; done < size; done++) {
            var inHand = new ArrayList<L>();
            try {
                if (batch.of(1, inHand) == 0) break;
            } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException later) {
                throw later;
            } catch (RuntimeException | StackOverflowError impossible) {
                givenUp.accept(inHand, impossible);
            }
        }
        return done;
    }
}
