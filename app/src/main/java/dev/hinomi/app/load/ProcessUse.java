package dev.hinomi.app.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// What this process takes of the machine.
final class ProcessUse {
    private ProcessUse() {}

    /// Of all processors, from 0 to 1, since it was last asked for; 0 where the system does not tell.
    static double cpu() {
        double load =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuLoad();
        return Double.isNaN(load) ? 0 : Math.clamp(load, 0, 1);
    }

    static long heapUsed() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    static long heapMax() {
        return Runtime.getRuntime().maxMemory();
    }
}
