package dev.hinomi.guide.apply;

import dev.hinomi.guide.SafeText;
import dev.hinomi.guide.state.Change;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Shows a plan, and how applying it went.
public final class PlanPrinter {
    private static final int WIDTH = 72;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PlanPrinter() {}

    /// One line for each step that creates, changes or leaves something, and one count for what is only kept.
    public static String text(Plan plan) {
        return text(plan, Map.of());
    }

    public static String text(Applied applied) {
        return text(applied.plan(), applied.failures());
    }

    /// A list of objects with `line`, `kind`, `name`, `action` and `details`: reasons, differences, or what
    /// the server said.
    public static String json(Applied applied) {
        return JSON.writeValueAsString(applied.plan().steps().stream()
                .map(step -> json(step, applied.failures()))
                .toList());
    }

    /// What is remembered of it: everything but what is only kept.
    public static List<Change> changes(Applied applied) {
        return applied.plan().steps().stream()
                .filter(step -> !(step.action() instanceof Step.Action.Keep))
                .map(step -> new Change(
                        step.line(),
                        step.kind(),
                        step.name(),
                        verb(step, applied.failures()),
                        details(step, applied.failures())))
                .toList();
    }

    /// As [#json(Applied)], before anything is done.
    public static String json(Plan plan) {
        return json(new Applied(plan, Map.of(), List.of()));
    }

    private static String text(Plan plan, Map<Step, String> failures) {
        StringBuilder out = new StringBuilder();
        Map<String, Integer> kept = new LinkedHashMap<>();
        plan.review().fixes().stream()
                .sorted(Comparator.comparingInt(fix -> fix.edits().getFirst().line()))
                .forEach(fix -> out.append(String.format(
                        Locale.ROOT,
                        "%-10s %5d  %s\n",
                        "fixed",
                        fix.edits().getFirst().line(),
                        SafeText.of(plan.review().secrets().redact(fix.description())))));
        for (Step step : plan.steps()) {
            switch (step.action()) {
                case Step.Action.Keep _ -> kept.merge(step.kind(), 1, Integer::sum);
                case Step.Action.Create _,
                        Step.Action.Update _,
                        Step.Action.NoChange _,
                        Step.Action.Drift _,
                        Step.Action.Remove _,
                        Step.Action.Leave _ -> line(out, step, failures);
            }
        }
        kept.forEach((kind, count) -> out.append(String.format(Locale.ROOT, "%-10s %5d  %s\n", "kept", count, kind)));
        return out.toString();
    }

    private static void line(StringBuilder out, Step step, Map<Step, String> failures) {
        out.append(String.format(
                Locale.ROOT,
                "%-10s %5d  %s %s\n",
                verb(step, failures),
                step.line(),
                step.kind(),
                SafeText.shortened(step.name(), WIDTH)));
        details(step, failures)
                .forEach(detail ->
                        out.append(" ".repeat(18)).append(SafeText.of(detail)).append('\n'));
    }

    private static String verb(Step step, Map<Step, String> failures) {
        if (failures.containsKey(step)) {
            return "refused";
        }
        return switch (step.action()) {
            case Step.Action.Create _ -> "create";
            case Step.Action.Update _ -> "change";
            case Step.Action.NoChange _ -> "no change";
            case Step.Action.Drift _ -> "drift";
            case Step.Action.Remove _ -> "remove";
            case Step.Action.Keep _ -> "kept";
            case Step.Action.Leave _ -> "left";
        };
    }

    private static List<String> details(Step step, Map<Step, String> failures) {
        String failure = failures.get(step);
        if (failure != null) {
            return List.of(failure);
        }
        List<String> warnings =
                step.warnings().isEmpty() ? List.of() : List.of("warnings: " + String.join(", ", step.warnings()));
        return switch (step.action()) {
            case Step.Action.Create _ -> warnings;
            case Step.Action.NoChange same ->
                Stream.concat(same.remarks().stream(), warnings.stream()).toList();
            case Step.Action.Update update ->
                Stream.concat(update.differences().stream(), warnings.stream()).toList();
            case Step.Action.Drift drift ->
                Stream.concat(drift.differences().stream(), Stream.of(answer(drift.answer())))
                        .toList();
            case Step.Action.Remove remove -> remove.remarks();
            case Step.Action.Keep keep -> List.of(keep.reason());
            case Step.Action.Leave leave -> List.of(leave.reason());
        };
    }

    private static String answer(OnDrift answer) {
        return switch (answer) {
            case OVERWRITE -> "the guide wins";
            case KEEP -> "kept as it is on the server";
            case STOP -> "nothing is applied until it is decided: --on-drift overwrite, or --on-drift keep";
        };
    }

    private static Map<String, Object> json(Step step, Map<Step, String> failures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", step.line());
        json.put("kind", step.kind());
        json.put("name", step.name());
        json.put("action", verb(step, failures));
        json.put("details", details(step, failures));
        return json;
    }
}
