package dev.hinomi.insights.contributor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The body of a rule (CloudWatch User Guide, "Contributor Insights rule syntax").
///
/// @param keys the fields that tell contributors apart, 1 to 4
/// @param valueOf whose numbers are added up; empty when each event counts one
/// @param filters all of which must hold
public record RuleDefinition(
        List<GroupPattern> groups,
        EntryFormat format,
        List<RuleField> keys,
        Optional<RuleField> valueOf,
        List<RuleFilter> filters,
        Aggregation aggregation) {
    public RuleDefinition {
        groups = List.copyOf(groups);
        keys = List.copyOf(keys);
        filters = List.copyOf(filters);
    }

    /// How events are split into fields.
    public enum EntryFormat {
        JSON,
        CLF
    }

    /// What is reported of a contributor.
    public enum Aggregation {
        COUNT,
        SUM
    }

    /// Parses a body, or throws a [dev.hinomi.kernel.Fault.InvalidParameter] that names the member that is wrong.
    public static RuleDefinition parse(String json) {
        return DefinitionParser.parse(json);
    }

    /// What the keys are called in reports.
    public List<String> keyLabels() {
        return keys.stream().map(RuleField::name).toList();
    }

    /// What an event counts, and for whom; empty when it counts for nobody: it is in another format, a filter does not
    /// hold, or it lacks a key or the number.
    public Optional<Observation> observe(String text) {
        return LogEntry.parse(format, text)
                .filter(entry -> filters.stream().allMatch(filter -> filter.holds(entry)))
                .flatMap(this::observe);
    }

    private Optional<Observation> observe(LogEntry entry) {
        OptionalDouble value = valueOf.map(entry::number).orElse(OptionalDouble.of(1));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        List<String> found = new ArrayList<>();
        for (RuleField key : keys) {
            Optional<String> text = entry.value(key);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            found.add(Observation.cut(text.get()));
        }
        return Optional.of(new Observation(found, value.getAsDouble()));
    }
}
