package dev.hinomi.bench;

import dev.hinomi.app.platform.Logging;
import dev.hinomi.bench.ingest.IngestBench;
import java.nio.file.Files;

/// `./hinomi bench NAME`.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Logging.configure();
        String name = arguments.length == 0 ? "" : arguments[0];
        switch (name) {
            case "ingest" -> IngestBench.run(System.out);
            case "store" ->
                StoreBench.main(
                        new String[] {Files.createTempDirectory("hinomi-bench-").toString()});
            default -> {
                System.err.println("hinomi bench: " + name + " (expected: ingest or store)");
                System.exit(2);
            }
        }
        System.exit(0);
    }
}
