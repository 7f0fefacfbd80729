package dev.hinomi.runbooks.sandbox;

import java.time.Duration;

/// How much a script may take.
///
/// @param cpu processor time of one process
/// @param processes at one time, threads included; when the server runs as root, of all scripts together
/// @param fileBytes size of a file that it writes
/// @param scratchBytes what `/tmp`, `/dev/shm` and the home folder hold, each
/// @param memoryBytes what one process allocates
/// @param outputBytes output after which it is ended
public record Limits(
        Duration cpu, int processes, long fileBytes, long scratchBytes, long memoryBytes, long outputBytes) {
    private static final long MIB = 1024 * 1024;

    /// Enough for the AWS CLI and the usual tools, too little to bring a machine down.
    public static final Limits STANDARD =
            new Limits(Duration.ofMinutes(10), 512, 256 * MIB, 256 * MIB, 2048 * MIB, 64 * MIB);

    /// What `bash` sets before it runs the script. A limit that is lower already stays.
    String commands() {
        return """
                limit() { ulimit "$1" "$2" 2>/dev/null || :; }
                limit -c 0
                limit -n 1024
                limit -t %d
                limit -u %d
                limit -f %d
                limit -d %d
                unset -f limit
                """.formatted(cpu.toSeconds(), processes, fileBytes / 1024, memoryBytes / 1024);
    }
}
