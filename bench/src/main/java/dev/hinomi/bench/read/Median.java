package dev.hinomi.bench.read;

import java.util.Arrays;

/// Runs something a few times, after two runs that do not count.
final class Median {
    private static final int WARM_UP = 2;

    private Median() {}

    @FunctionalInterface
    interface Work<E extends Exception> {
        long run() throws E;
    }

    @FunctionalInterface
    interface Report {
        void print(double milliseconds, long result);
    }

    /// The median in milliseconds, which is reported with the last result.
    static <E extends Exception> double of(int runs, Work<E> work, Report report) throws E {
        double[] took = new double[runs];
        long result = 0;
        for (int run = -WARM_UP; run < runs; run++) {
            long begin = System.nanoTime();
            result = work.run();
            if (run >= 0) {
                took[run] = (System.nanoTime() - begin) / 1e6;
            }
        }
        double median = of(took);
        report.print(median, result);
        return median;
    }

    /// The median of an odd number of times.
    static double of(double[] took) {
        double[] sorted = took.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
