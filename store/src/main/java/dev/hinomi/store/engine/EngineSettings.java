package dev.hinomi.store.engine;

/// How queries use the machine.
///
/// @param engines how many queries run at a time; further ones wait
/// @param memoryMegabytes what the engine of one query may hold in memory; beyond it, it spills to the disk
/// @param threads of one engine
/// @param attachedFiles how many files stay open in one engine
/// @param recentBytes what the fields of events that are in no day file yet may take of the heap, for all queries
public record EngineSettings(int engines, int memoryMegabytes, int threads, int attachedFiles, long recentBytes) {
    /// For a server that shares its machine.
    public static final EngineSettings DEFAULT =
            new EngineSettings(4, 256, Runtime.getRuntime().availableProcessors(), 128, 64 << 20);

    public EngineSettings {
        atLeast("engines", engines, 1);
        atLeast("memoryMegabytes", memoryMegabytes, 16);
        atLeast("threads", threads, 1);
        atLeast("attachedFiles", attachedFiles, 1);
        atLeast("recentBytes", recentBytes, 0);
    }

    private static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: at least " + least + ")");
        }
    }
}
