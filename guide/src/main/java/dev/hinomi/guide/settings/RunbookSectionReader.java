package dev.hinomi.guide.settings;

import dev.hinomi.runbooks.definition.Effect;
import dev.hinomi.runbooks.definition.Parameter;
import dev.hinomi.runbooks.definition.Runbook;
import dev.hinomi.runbooks.definition.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads `run` and `runbooks` of `guide.yaml`.
final class RunbookSectionReader {
    private static final Duration LONGEST_WINDOW = Duration.ofDays(30);

    private final YamlValues values;
    private final StepReader steps;
    private RunSettings run = RunSettings.NONE;
    private final Map<String, RunbookSettings> runbooks = new LinkedHashMap<>();
    private final Map<String, Object> source = new LinkedHashMap<>();

    RunbookSectionReader(YamlValues values) {
        this.values = values;
        this.steps = new StepReader(values);
    }

    /// Takes one of the two keys.
    void take(ScalarNode key, Node value) {
        switch (key.getValue()) {
            case "run" -> run = run(value);
            case "runbooks" ->
                values.mapping(
                        "runbooks", value, (title, node) -> runbooks.put(title.getValue(), runbook(title, node)));
            default -> throw values.unknown(key, "run, runbooks");
        }
        source.put(key.getValue(), values.plain(value));
    }

    RunbookSection section() {
        return new RunbookSection(run, runbooks, source);
    }

    private RunSettings run(Node node) {
        Fields fields = new Fields();
        values.mapping("run", node, (key, value) -> {
            switch (key.getValue()) {
                case "log-groups" -> fields.logGroups = values.list(value);
                case "window" -> {
                    fields.window = values.duration("window", value);
                    if (fields.window.compareTo(LONGEST_WINDOW) > 0) {
                        throw values.bad(value, "window: longer than 30d (expected: at most that)");
                    }
                }
                case "aws-profile" -> fields.profile = values.scalar(value);
                case "graphql" -> fields.graphQl = endpoint(value);
                case "topic" -> fields.topic = values.scalar(value);
                default -> throw values.unknown(key, "log-groups, window, aws-profile, graphql, topic");
            }
        });
        return new RunSettings(
                fields.logGroups,
                fields.window,
                Optional.ofNullable(fields.profile),
                Optional.ofNullable(fields.graphQl),
                Optional.ofNullable(fields.topic));
    }

    private static final class Fields {
        private List<String> logGroups = List.of();
        private Duration window = RunSettings.NONE.window();
        private @Nullable String profile;
        private RunSettings.@Nullable Endpoint graphQl;
        private @Nullable String topic;
    }

    private RunSettings.Endpoint endpoint(Node node) {
        Map<String, String> urls = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        values.mapping("graphql", node, (key, value) -> {
            switch (key.getValue()) {
                case "url" -> urls.put("url", values.scalar(value));
                case "headers" -> headers.putAll(values.texts("headers", value));
                default -> throw values.unknown(key, "url, headers");
            }
        });
        String url = urls.get("url");
        if (url == null) {
            throw values.bad(node, "graphql: no url (expected: where requests go)");
        }
        return new RunSettings.Endpoint(url, headers);
    }

    private RunbookSettings runbook(ScalarNode title, Node node) {
        List<String> alarms = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        Runbook.@Nullable Start[] start = {null};
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        Map<String, RunbookSettings.StepSettings> said = new LinkedHashMap<>();
        Map<String, List<Step>> added = new LinkedHashMap<>();
        List<Step> rollback = new ArrayList<>();
        values.mapping("the runbook", node, (key, value) -> {
            switch (key.getValue()) {
                case "alarms" -> alarms.addAll(values.list(value));
                case "start" -> start[0] = values.choice("start", value, Runbook.Start.class);
                case "log-groups" -> groups.addAll(values.list(value));
                case "parameters" ->
                    values.mapping(
                            "parameters", value, (text, each) -> parameters.put(text.getValue(), parameter(each)));
                case "steps" ->
                    values.mapping("steps", value, (id, each) -> said.put(id.getValue(), stepSettings(each)));
                case "after" ->
                    values.mapping(
                            "after",
                            value,
                            (id, each) -> added.put(
                                    id.getValue(), steps.list(id.getValue() + "+", values.nodes("after", each))));
                case "rollback" -> rollback.addAll(steps.list("rollback", values.nodes("rollback", value)));
                default -> throw values.unknown(key, "alarms, start, log-groups, parameters, steps, after, rollback");
            }
        });
        return new RunbookSettings(
                YamlValues.line(title),
                alarms,
                Optional.ofNullable(start[0]),
                groups,
                parameters,
                said,
                added,
                rollback);
    }

    private Parameter parameter(Node node) {
        Map<String, String> texts = new LinkedHashMap<>();
        Parameter.Type[] type = {Parameter.Type.TEXT};
        List<String> choices = new ArrayList<>();
        values.mapping("the parameter", node, (key, value) -> {
            switch (key.getValue()) {
                case "name", "description", "default" -> texts.put(key.getValue(), values.scalar(value));
                case "type" -> type[0] = values.choice("type", value, Parameter.Type.class);
                case "choices" -> choices.addAll(values.list(value));
                default -> throw values.unknown(key, "name, type, description, default, choices");
            }
        });
        String name = texts.get("name");
        if (name == null) {
            throw values.bad(node, "a parameter without a name (expected: name)");
        }
        return new Parameter(
                name,
                type[0],
                texts.getOrDefault("description", name),
                Optional.ofNullable(texts.get("default")),
                choices);
    }

    private RunbookSettings.StepSettings stepSettings(Node node) {
        StepFields fields = new StepFields();
        values.mapping("the step", node, (key, value) -> {
            if (!fields.take(values, key, value)) {
                throw values.unknown(key, StepFields.NAMES);
            }
        });
        return new RunbookSettings.StepSettings(
                YamlValues.line(node),
                Optional.ofNullable(fields.effect),
                Optional.ofNullable(fields.allowed),
                Optional.ofNullable(fields.idempotent),
                Optional.ofNullable(fields.onFailure),
                Optional.ofNullable(fields.timeout),
                Optional.ofNullable(fields.next));
    }

    /// The keys that every step takes.
    static final class StepFields {
        static final String NAMES = "effect, allow, idempotent, on-failure, timeout, next";

        @Nullable
        Effect effect;

        @Nullable
        Boolean allowed;

        @Nullable
        Boolean idempotent;

        Step.@Nullable OnFailure onFailure;

        @Nullable
        Duration timeout;

        @Nullable
        String next;

        boolean take(YamlValues values, ScalarNode key, Node value) {
            switch (key.getValue()) {
                case "effect" -> effect = values.choice("effect", value, Effect.class);
                case "allow" -> allowed = values.flag("allow", value);
                case "idempotent" -> idempotent = values.flag("idempotent", value);
                case "on-failure" -> onFailure = values.choice("on-failure", value, Step.OnFailure.class);
                case "timeout" -> timeout = values.duration("timeout", value);
                case "next" -> next = values.scalar(value);
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
