package dev.hinomi.guide.runbook;

import dev.hinomi.guide.item.Diagram;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Effect;
import dev.hinomi.runbooks.definition.Step;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A flow chart as steps: a box is something that a person does, a branch a decision.
final class FlowChart {
    /// Nobody's time is limited.
    private static final Duration LIMIT = Duration.ofDays(365);

    private FlowChart() {}

    static List<Step> steps(Diagram diagram) {
        return diagram.nodes().entrySet().stream()
                .map(node -> step(diagram, node.getKey(), node.getValue()))
                .toList();
    }

    private static Step step(Diagram diagram, String id, String text) {
        List<Diagram.Edge> ways =
                diagram.edges().stream().filter(edge -> edge.from().equals(id)).toList();
        int line = diagram.edges().stream()
                .filter(edge -> edge.from().equals(id) || edge.to().equals(id))
                .mapToInt(Diagram.Edge::line)
                .findFirst()
                .orElse(diagram.line());
        if (ways.size() > 1) {
            Map<String, String> choices = new LinkedHashMap<>();
            ways.forEach(way -> choices.put(
                    way.label().isEmpty() ? diagram.nodes().getOrDefault(way.to(), way.to()) : way.label(), way.to()));
            return step(id, line, text, new Action.Decide(choices), Optional.empty());
        }
        String next = ways.isEmpty() ? Step.END : ways.getFirst().to();
        return step(id, line, text, new Action.Manual(), Optional.of(next));
    }

    private static Step step(String id, int line, String text, Action action, Optional<String> next) {
        return new Step(id, line, text, "", action, Effect.READS, false, true, Step.OnFailure.STOP, LIMIT, next);
    }
}
