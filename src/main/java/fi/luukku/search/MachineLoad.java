package fi.luukku.search;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Lets what people wait for go first: while the machine has nothing to spare, reading pauses between batches. */
final class MachineLoad {

    private static final double FULL = 0.9;
    /** Some hundred things a second are still read. */
    private static final long PAUSE = 400;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    void giveWay() {
        if (system.getCpuLoad() < FULL) return;
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
