package dev.hinomi.guide.settings;

import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Approver;
import dev.hinomi.runbooks.definition.Effect;
import dev.hinomi.runbooks.definition.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads the steps that `guide.yaml` adds to a runbook: one action each, under the key of its kind.
final class StepReader {
    private static final String KINDS =
            "shell, query, http, graphql, tcp, dns, tls, wait, manual, decide, approve, notify, runbook";
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);
    private static final Duration DAYS_OF_CERTIFICATE = Duration.ofDays(14);

    private final YamlValues values;

    StepReader(YamlValues values) {
        this.values = values;
    }

    /// The steps of a list.
    ///
    /// @param prefix of the ids of those that have none, which are numbered
    List<Step> list(String prefix, List<Node> nodes) {
        List<Step> steps = new ArrayList<>();
        for (Node node : nodes) {
            steps.add(step(prefix + (steps.size() + 1), node));
        }
        return steps;
    }

    private Step step(String fallback, Node node) {
        RunbookSectionReader.StepFields fields = new RunbookSectionReader.StepFields();
        Map<String, String> texts = new LinkedHashMap<>();
        Action[] action = {null};
        values.mapping("the step", node, (key, value) -> {
            if (fields.take(values, key, value)) {
                return;
            }
            switch (key.getValue()) {
                case "id", "title", "detail" -> texts.put(key.getValue(), values.scalar(value));
                default -> {
                    if (action[0] != null) {
                        throw values.bad(key, key.getValue() + ": a second action (expected: one for each step)");
                    }
                    action[0] = action(key, value, texts);
                }
            }
        });
        Action found = action[0];
        if (found == null) {
            throw values.bad(node, "a step without an action (expected: one of " + KINDS + ")");
        }
        Effect effect = Optional.ofNullable(fields.effect).orElse(StepDefaults.effect(found));
        return new Step(
                texts.getOrDefault("id", fallback),
                0,
                texts.getOrDefault("title", StepDefaults.title(found)),
                texts.getOrDefault("detail", ""),
                found,
                effect,
                Boolean.TRUE.equals(fields.allowed),
                Objects.requireNonNullElse(fields.idempotent, effect == Effect.READS),
                Objects.requireNonNullElse(fields.onFailure, Step.OnFailure.STOP),
                Objects.requireNonNullElse(fields.timeout, found instanceof Action.Wait ? LONGEST_WAIT : LIMIT),
                Optional.ofNullable(fields.next));
    }

    private Action action(ScalarNode key, Node value, Map<String, String> texts) {
        return switch (key.getValue()) {
            case "shell" -> shell(value);
            case "query" -> query(value);
            case "http" -> http(value);
            case "graphql" -> {
                Map<String, Node> members = members("graphql", value, List.of("url", "headers", "document"));
                yield new Action.GraphQl(
                        text(value, members, "url"), headers(members), text(value, members, "document"));
            }
            case "tcp" -> {
                Map<String, Node> members = members("tcp", value, List.of("host", "port"));
                yield new Action.Tcp(text(value, members, "host"), port(value, members, null));
            }
            case "dns" -> {
                Map<String, Node> members = members("dns", value, List.of("name", "type", "expect"));
                yield new Action.Dns(
                        text(value, members, "name"),
                        optional(members, "type").orElse("A"),
                        optional(members, "expect"));
            }
            case "tls" -> {
                Map<String, Node> members = members("tls", value, List.of("host", "port", "remaining"));
                Node remaining = members.get("remaining");
                yield new Action.Tls(
                        text(value, members, "host"),
                        port(value, members, 443),
                        remaining == null ? DAYS_OF_CERTIFICATE : values.duration("remaining", remaining));
            }
            case "wait" -> new Action.Wait(until(value));
            case "manual" -> {
                texts.putIfAbsent("title", values.scalar(value));
                yield new Action.Manual();
            }
            case "decide" -> new Action.Decide(values.texts("decide", value));
            case "approve" -> {
                Map<String, Node> members = members("approve", value, List.of("people", "role"));
                Node people = members.get("people");
                Node role = members.get("role");
                yield new Action.Approve(
                        people == null ? 1 : values.integer("people", people, 1, 5),
                        role == null ? Approver.OPERATOR : values.choice("role", role, Approver.class));
            }
            case "notify" -> {
                Map<String, Node> members = members("notify", value, List.of("topic", "subject", "message"));
                yield new Action.Notify(
                        text(value, members, "topic"),
                        optional(members, "subject").orElse(""),
                        text(value, members, "message"));
            }
            case "runbook" -> {
                Map<String, Node> members = members("runbook", value, List.of("name", "parameters"));
                Node parameters = members.get("parameters");
                yield new Action.Start(
                        text(value, members, "name"),
                        parameters == null ? Map.of() : values.texts("parameters", parameters));
            }
            default ->
                throw values.unknown(key, "id, title, detail, " + RunbookSectionReader.StepFields.NAMES + ", " + KINDS);
        };
    }

    private Action shell(Node value) {
        if (value instanceof ScalarNode) {
            return new Action.Shell(values.scalar(value), Optional.empty());
        }
        Map<String, Node> members = members("shell", value, List.of("script", "profile"));
        return new Action.Shell(text(value, members, "script"), optional(members, "profile"));
    }

    private Action query(Node value) {
        Map<String, Node> members = members("query", value, List.of("text", "log-groups", "window"));
        Node groups = members.get("log-groups");
        Node window = members.get("window");
        return new Action.Query(
                text(value, members, "text"),
                groups == null ? List.of() : values.list(groups),
                window == null ? RunSettings.NONE.window() : values.duration("window", window));
    }

    private Action http(Node value) {
        Map<String, Node> members =
                members("http", value, List.of("method", "url", "headers", "body", "status", "contains"));
        Node status = members.get("status");
        List<Integer> statuses = status == null
                ? List.of(200)
                : values.list(status).stream()
                        .map(text -> {
                            if (!text.matches("[1-5]\\d\\d")) {
                                throw values.bad(status, "status: " + text + " (expected: 100 to 599)");
                            }
                            return Integer.valueOf(text);
                        })
                        .toList();
        return new Action.Http(
                optional(members, "method").orElse("GET"),
                text(value, members, "url"),
                headers(members),
                optional(members, "body").orElse(""),
                statuses,
                optional(members, "contains"));
    }

    private Action.Until until(Node value) {
        if (value instanceof ScalarNode) {
            return new Action.Until.Passed(values.duration("wait", value));
        }
        Map<String, Node> members = members(
                "wait",
                value,
                List.of(
                        "alarm",
                        "namespace",
                        "metric-name",
                        "dimensions",
                        "statistic",
                        "period",
                        "comparison",
                        "threshold",
                        "times"));
        Optional<String> alarm = optional(members, "alarm");
        if (alarm.isPresent()) {
            return new Action.Until.AlarmOk(alarm.get());
        }
        String comparison = text(value, members, "comparison");
        if (!List.of("<", "<=", ">", ">=").contains(comparison)) {
            throw values.bad(value, "comparison: " + comparison + " (expected: <, <=, >, >=)");
        }
        String threshold = text(value, members, "threshold");
        if (!threshold.matches("-?\\d{1,12}(\\.\\d{1,9})?")) {
            throw values.bad(value, "threshold: " + threshold + " (expected: a number)");
        }
        Node dimensions = members.get("dimensions");
        Node period = members.get("period");
        Node times = members.get("times");
        return new Action.Until.Metric(
                text(value, members, "namespace"),
                text(value, members, "metric-name"),
                dimensions == null ? Map.of() : values.texts("dimensions", dimensions),
                text(value, members, "statistic"),
                period == null ? 60 : values.integer("period", period, 1, 86_400),
                comparison,
                Double.parseDouble(threshold),
                times == null ? 1 : values.integer("times", times, 1, 100));
    }

    private Map<String, Node> members(String what, Node node, List<String> known) {
        Map<String, Node> members = new LinkedHashMap<>();
        values.mapping(what, node, (key, value) -> {
            if (!known.contains(key.getValue())) {
                throw values.unknown(key, String.join(", ", known));
            }
            members.put(key.getValue(), value);
        });
        return members;
    }

    private String text(Node owner, Map<String, Node> members, String name) {
        return optional(members, name).orElseThrow(() -> values.bad(owner, name + ": missing (expected: a text)"));
    }

    private Optional<String> optional(Map<String, Node> members, String name) {
        return Optional.ofNullable(members.get(name)).map(values::scalar);
    }

    private int port(Node owner, Map<String, Node> members, @Nullable Integer fallback) {
        Node port = members.get("port");
        if (port == null && fallback != null) {
            return fallback;
        }
        if (port == null) {
            throw values.bad(owner, "port: missing (expected: 1 to 65535)");
        }
        return values.integer("port", port, 1, 65_535);
    }

    private Map<String, String> headers(Map<String, Node> members) {
        Node headers = members.get("headers");
        return headers == null ? Map.of() : values.texts("headers", headers);
    }
}
