package dev.hinomi.logs.policy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `selectionCriteria`:
///
///     LogGroupName NOT IN ["/app/a", "/app/b"]
///     LogGroupNamePrefix IN ["/aws/lambda/"]
///     DataSourceName IN ["amazon_vpc"] AND DataSourceType IN ["flow"]
final class SelectionParser {
    private static final int MAX_BYTES = 25 * 1024;
    private static final Pattern CRITERION = Pattern.compile("\\s*(\\w+)\\s+((?:NOT\\s+)?IN)\\s*(\\[[^\\]]*+\\])\\s*");
    private static final Pattern AND = Pattern.compile("AND\\s");
    private static final JsonMapper JSON = JsonMapper.shared();

    private SelectionParser() {}

    private record Criterion(String field, boolean in, Set<String> values, String rest) {}

    static Selection parse(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw invalid("more than " + MAX_BYTES + " bytes (expected: at most 25 KB)");
        }
        Criterion first = criterion(text);
        return switch (first.field()) {
            case "LogGroupName" -> new Selection.Names(first.in(), alone(first).values());
            case "LogGroupNamePrefix" ->
                new Selection.Prefixes(first.in(), alone(first).values());
            case "DataSourceName" -> dataSource(first);
            default ->
                throw invalid("'" + first.field()
                        + "' (expected: LogGroupName, LogGroupNamePrefix or DataSourceName AND DataSourceType)");
        };
    }

    private static Selection dataSource(Criterion names) {
        Matcher and = AND.matcher(names.rest());
        if (!and.lookingAt()) {
            throw invalid("'" + names.rest() + "' (expected: AND DataSourceType IN [...])");
        }
        Criterion types = alone(criterion(names.rest().substring(and.end())));
        if (!types.field().equals("DataSourceType") || !names.in() || !types.in()) {
            throw invalid("expected: DataSourceName IN [...] AND DataSourceType IN [...]");
        }
        return new Selection.DataSource(names.values(), types.values());
    }

    private static Criterion criterion(String text) {
        Matcher criterion = CRITERION.matcher(text);
        if (!criterion.lookingAt()) {
            throw invalid("'" + text + "' (expected: FIELD IN [\"VALUE\", ...] or FIELD NOT IN [\"VALUE\", ...])");
        }
        return new Criterion(
                criterion.group(1),
                criterion.group(2).equals("IN"),
                values(criterion.group(3)),
                text.substring(criterion.end()));
    }

    private static Criterion alone(Criterion criterion) {
        if (!criterion.rest().isEmpty()) {
            throw invalid("'" + criterion.rest() + "' (expected: the end)");
        }
        return criterion;
    }

    private static Set<String> values(String list) {
        JsonNode array;
        try {
            array = JSON.readTree(list);
        } catch (JacksonException e) {
            throw new FaultException(fault(list + ": " + e.getOriginalMessage()), e);
        }
        Set<String> values = new LinkedHashSet<>();
        for (JsonNode value : array) {
            if (!value.isString() || value.stringValue().isEmpty()) {
                throw invalid(list + " (expected: texts that are not empty)");
            }
            values.add(value.stringValue());
        }
        if (values.isEmpty()) {
            throw invalid(list + " (expected: at least one value)");
        }
        return values;
    }

    private static FaultException invalid(String message) {
        return new FaultException(fault(message));
    }

    private static Fault fault(String message) {
        return new Fault.InvalidParameter("selectionCriteria", "selectionCriteria: " + message);
    }
}
