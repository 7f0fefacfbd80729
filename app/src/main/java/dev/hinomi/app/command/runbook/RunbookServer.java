package dev.hinomi.app.command.runbook;

import dev.hinomi.api.runbook.RunView;
import dev.hinomi.api.runbook.RunbookRoutes;
import dev.hinomi.api.runbook.RunbookView;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.runbooks.engine.StepOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// The runbooks of a running server.
record RunbookServer(PathClient client) implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    String list() {
        return client.read(RunbookRoutes.RUNBOOKS, "");
    }

    String runbook(String name) {
        return client.read(RunbookRoutes.RUNBOOK, query(Map.of("name", name)));
    }

    String plan(Map<String, Object> begin) {
        return client.send("POST", RunbookRoutes.PLAN, JSON.writeValueAsString(begin));
    }

    String begin(Map<String, Object> begin) {
        return client.send("POST", RunbookRoutes.RUNS, JSON.writeValueAsString(begin));
    }

    String runs(Map<String, String> wanted) {
        return client.read(RunbookRoutes.RUNS, query(wanted));
    }

    String run(String id) {
        return client.read(RunbookRoutes.RUN, query(Map.of("id", id)));
    }

    String answer(Map<String, Object> answer) {
        return client.send("POST", RunbookRoutes.ANSWER, JSON.writeValueAsString(answer));
    }

    StepOutput output(String id, String step, int attempt) {
        return read(
                client.read(
                        RunbookRoutes.OUTPUT,
                        query(Map.of("id", id, "step", step, "attempt", String.valueOf(Math.max(1, attempt))))),
                StepOutput.class);
    }

    static RunView asRun(String json) {
        return read(json, RunView.class);
    }

    static RunbookView asRunbook(String json) {
        return read(json, RunbookView.class);
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    /// Runs are called by their time.
    static boolean isRun(String name) {
        return name.matches("\\d{8}-\\d{6}-[0-9a-f]{8}");
    }

    @Override
    public void close() {
        client.close();
    }

    private static String query(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "="
                        + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .sorted()
                .collect(Collectors.joining("&"));
    }
}
