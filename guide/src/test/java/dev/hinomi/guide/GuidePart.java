package dev.hinomi.guide;

import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.Checklist;
import dev.hinomi.guide.item.Diagram;
import dev.hinomi.guide.item.Escalation;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.item.Policy;
import dev.hinomi.guide.item.Runbook;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One thing that the reader took from a guide, in the words of the answers: an item, or a part of one, such
/// as a step of a runbook.
///
/// @param kind such as `step`; `backup` and `retention` are both a policy
record GuidePart(int line, String kind, String text) {
    /// The parts of `item`; none for notes and code samples, which keep what the reader did not take.
    static Stream<GuidePart> of(Item item) {
        return switch (item) {
            case Runbook runbook ->
                Stream.concat(
                        Stream.of(whole(item, "runbook")),
                        runbook.steps().stream().map(step -> new GuidePart(step.line(), "step", step.text())));
            case Checklist list ->
                list.entries().stream().map(entry -> new GuidePart(entry.line(), "checklist-item", entry.text()));
            case Escalation escalation ->
                escalation.levels().stream()
                        .map(level -> new GuidePart(level.line(), "escalation", level.name() + " " + level.text()));
            case Diagram diagram -> Stream.concat(Stream.of(whole(item, "runbook")), ends(diagram));
            case Policy policy ->
                Stream.of(whole(item, policy.facts().keySet().equals(Set.of("retention")) ? "retention" : "backup"));
            // The alarm that it creates stands for it.
            case AwsCommand command when command.is("cloudwatch", "put-metric-alarm") -> Stream.of();
            default -> kind(ItemKind.of(item)).map(kind -> whole(item, kind));
        };
    }

    private static GuidePart whole(Item item, String kind) {
        return new GuidePart(item.line(), kind, item.summary());
    }

    /// The nodes from which no arrow leads on: what the chart tells to do.
    private static Stream<GuidePart> ends(Diagram diagram) {
        Set<String> left = diagram.edges().stream().map(Diagram.Edge::from).collect(Collectors.toSet());
        return diagram.edges().stream()
                .filter(edge -> !left.contains(edge.to()))
                .map(edge -> new GuidePart(edge.line(), "step", diagram.nodes().getOrDefault(edge.to(), edge.to())));
    }

    private static Stream<String> kind(ItemKind kind) {
        return switch (kind) {
            case ALARM -> Stream.of("alarm");
            case THRESHOLD -> Stream.of("metric");
            case QUERY -> Stream.of("query");
            case FILTER_PATTERN -> Stream.of("filter-pattern");
            case AWS_COMMAND, SHELL_COMMAND -> Stream.of("command");
            case SEVERITY -> Stream.of("severity");
            case CONTACT -> Stream.of("contact");
            case MAINTENANCE, REPORT -> Stream.of("maintenance");
            case KPI -> Stream.of("kpi");
            case DASHBOARD -> Stream.of("dashboard");
            case SCALING -> Stream.of("scaling");
            case PRICE -> Stream.of("price");
            case RUNBOOK, CHECKLIST, ESCALATION, POLICY, DIAGRAM, CODE, NOTE -> Stream.of();
        };
    }
}
