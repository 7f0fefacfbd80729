package dev.hinomi.app.command;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One line about a running query, written over and over; nothing where no person looks on.
final class QueryProgress {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean shown;

    private QueryProgress(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /// Shown only on a terminal.
    static QueryProgress on(PrintWriter err) {
        return new QueryProgress(
                err,
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }

    void show(JsonNode answer) {
        write(answer.path("status").asString().toLowerCase(Locale.ROOT) + ": " + scanned(answer));
    }

    void end(JsonNode answer, int rows) {
        if (shown) {
            write(String.format(Locale.ROOT, "%,d rows; %s%n", rows, scanned(answer)));
        }
    }

    private void write(String text) {
        if (shown) {
            err.print(CLEAR_LINE + text);
            err.flush();
        }
    }

    private static String scanned(JsonNode answer) {
        JsonNode statistics = answer.path("statistics");
        return String.format(
                Locale.ROOT,
                "%,.0f of %,.0f events matched, %,.1f MB",
                statistics.path("recordsMatched").asDouble(0),
                statistics.path("recordsScanned").asDouble(0),
                statistics.path("bytesScanned").asDouble(0) / 1e6);
    }
}
