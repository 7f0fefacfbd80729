package dev.hinomi.app.command;

import dev.hinomi.app.client.LogsClient;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// A query that this command has started on the server.
final class StartedQuery implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Set<String> UNDER_WAY = Set.of("Scheduled", "Running");
    private static final String POINTER = "@ptr";

    private final LogsClient server;
    private final String id;
    private volatile boolean ended;

    private StartedQuery(LogsClient server, String id) {
        this.server = server;
        this.id = id;
    }

    static StartedQuery start(LogsClient server, Map<String, ?> request) {
        return new StartedQuery(
                server, server.call("StartQuery", request).path("queryId").asString());
    }

    /// Waits for the end.
    ///
    /// @param progress is told the answers on the way
    JsonNode await(Consumer<JsonNode> progress) {
        while (true) {
            JsonNode answer = server.call("GetQueryResults", Map.of("queryId", id));
            if (!UNDER_WAY.contains(answer.path("status").asString())) {
                ended = true;
                return answer;
            }
            progress.accept(answer);
            pause();
        }
    }

    /// All rows, of the first answer and the pages after it.
    List<Map<String, String>> rows(JsonNode first) {
        List<Map<String, String>> rows = new ArrayList<>();
        JsonNode page = first;
        while (true) {
            page.path("results").values().forEach(row -> rows.add(row(row)));
            if (!page.has("nextToken")) {
                return rows;
            }
            page = server.call(
                    "GetQueryResults",
                    Map.of("queryId", id, "nextToken", page.path("nextToken").asString()));
        }
    }

    /// Without the pointer, which means nothing to people.
    private static Map<String, String> row(JsonNode fields) {
        Map<String, String> row = new LinkedHashMap<>();
        for (JsonNode field : fields.values()) {
            row.put(field.path("field").asString(), field.path("value").asString());
        }
        row.remove(POINTER);
        return row;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Unavailable("interrupted"), e);
        }
    }

    /// Stops the query unless it has ended, as when the user gives up waiting.
    @Override
    public void close() {
        if (!ended) {
            ended = true;
            server.call("StopQuery", Map.of("queryId", id));
        }
    }
}
