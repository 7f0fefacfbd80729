package dev.hinomi.insights.contributor.rule;

import dev.hinomi.insights.contributor.rule.RuleDefinition.Aggregation;
import dev.hinomi.insights.contributor.rule.RuleDefinition.EntryFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads the body of a rule. AWS does not publish the texts of its refusals; these name the member.
final class DefinitionParser {
    private static final int MOST_KEYS = 4;
    private static final int MOST_FILTERS = 4;
    private static final Set<String> MEMBERS =
            Set.of("Schema", "LogGroupNames", "LogGroupARNs", "LogFormat", "Fields", "Contribution", "AggregateOn");
    private static final Set<String> OF_CONTRIBUTION = Set.of("Keys", "ValueOf", "Filters", "AggregateOn");

    private final BodyReader root;
    private final EntryFormat format;
    private final Map<String, Integer> aliases;

    private DefinitionParser(BodyReader root) {
        this.root = root;
        root.onlyHas(MEMBERS);
        checkSchema();
        format = switch (root.text("LogFormat")) {
            case "JSON" -> EntryFormat.JSON;
            case "CLF" -> EntryFormat.CLF;
            case String other -> throw root.at("LogFormat").invalid("\"" + other + "\"", "JSON or CLF");
        };
        aliases = aliases();
    }

    static RuleDefinition parse(String json) {
        return new DefinitionParser(BodyReader.of(json)).definition();
    }

    private RuleDefinition definition() {
        BodyReader contribution = root.at("Contribution");
        contribution.onlyHas(OF_CONTRIBUTION);
        List<BodyReader> keys = contribution.at("Keys").elements(1, MOST_KEYS);
        List<BodyReader> filters =
                contribution.has("Filters") ? contribution.at("Filters").elements(0, MOST_FILTERS) : List.of();
        Aggregation aggregation = aggregation(contribution);
        Optional<RuleField> valueOf =
                contribution.has("ValueOf") ? Optional.of(field(contribution.at("ValueOf"))) : Optional.empty();
        if (valueOf.isPresent() && aggregation == Aggregation.COUNT) {
            throw contribution.at("ValueOf").invalid("given", "none, because AggregateOn is Count");
        }
        return new RuleDefinition(
                groups(),
                format,
                keys.stream().map(this::field).toList(),
                valueOf,
                filters.stream()
                        .map(filter -> new FilterParser(this::field).parse(filter))
                        .toList(),
                aggregation);
    }

    private void checkSchema() {
        BodyReader schema = root.at("Schema");
        schema.onlyHas(Set.of("Name", "Version"));
        if (!schema.text("Name").equals("CloudWatchLogRule")) {
            throw schema.at("Name").invalid("\"" + schema.text("Name") + "\"", "CloudWatchLogRule");
        }
        JsonNode version = schema.at("Version").node();
        if (!version.isIntegralNumber() || version.asInt() != 1) {
            throw schema.at("Version").invalid(version.toString(), "1");
        }
    }

    /// The page on the syntax has it beside the contribution, one of its examples within it.
    private Aggregation aggregation(BodyReader contribution) {
        BodyReader holder = root.has("AggregateOn") || !contribution.has("AggregateOn") ? root : contribution;
        return switch (holder.text("AggregateOn")) {
            case "Count" -> Aggregation.COUNT;
            case "Sum" -> Aggregation.SUM;
            case String other -> throw holder.at("AggregateOn").invalid("\"" + other + "\"", "Count or Sum");
        };
    }

    private List<GroupPattern> groups() {
        if (root.has("LogGroupNames") == root.has("LogGroupARNs")) {
            throw root.invalid(
                    root.has("LogGroupNames") ? "LogGroupNames and LogGroupARNs" : "no log groups",
                    "exactly one of LogGroupNames and LogGroupARNs");
        }
        return root.has("LogGroupNames")
                ? groups("LogGroupNames", GroupPattern::ofName, "a name, or the beginning of names and *")
                : groups(
                        "LogGroupARNs",
                        GroupPattern::ofArn,
                        "an ARN such as arn:aws:logs:us-east-1:111122223333:log-group:name*");
    }

    private List<GroupPattern> groups(String member, Function<String, Optional<GroupPattern>> parse, String expected) {
        return root.at(member).elements(1, Integer.MAX_VALUE).stream()
                .map(each ->
                        parse.apply(each.text()).orElseThrow(() -> each.invalid("\"" + each.text() + "\"", expected)))
                .toList();
    }

    /// Positions by alias.
    private Map<String, Integer> aliases() {
        Map<String, Integer> found = new LinkedHashMap<>();
        if (!root.has("Fields")) {
            return found;
        }
        BodyReader fields = root.at("Fields");
        if (format == EntryFormat.JSON) {
            throw fields.invalid("given", "none, because LogFormat is JSON");
        }
        for (String position : new ArrayList<>(fields.names())) {
            if (RuleField.column(position, Map.of()).isEmpty()) {
                throw fields.invalid("\"" + position + "\"", "positions from 1");
            }
            String alias = fields.text(position);
            if (found.put(alias, Integer.valueOf(position)) != null) {
                throw fields.at(position).invalid("\"" + alias + "\"", "an alias once");
            }
        }
        return found;
    }

    private RuleField field(BodyReader name) {
        String text = name.text();
        return switch (format) {
            case JSON ->
                RuleField.path(text).orElseThrow(() -> name.invalid("\"" + text + "\"", "a path such as $.request.ip"));
            case CLF ->
                RuleField.column(text, aliases)
                        .orElseThrow(() -> name.invalid(
                                "\"" + text + "\"", "a position from 1, or an alias of Fields: " + aliases.keySet()));
        };
    }
}
