package dev.hinomi.alarms.log;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What makes numbers of the rows of a query: `count(*)`, `avg(latency) by host, path | sort desc` (CloudWatch User
/// Guide, "Log alarms", Aggregation expressions).
///
/// @param function `count`, `avg`, `sum`, `min` or `max`
/// @param field what is aggregated; `*` for rows
/// @param by the fields that tell contributors apart; none for one number
/// @param order whether contributors come by their numbers; by their names when empty
public record Aggregation(String function, String field, List<String> by, Optional<Order> order) {
    /// How many contributors count; of more, those that come first.
    public static final int MOST_CONTRIBUTORS = 500;

    /// The column of the numbers.
    public static final String VALUE = "alarm_value";

    private static final int MOST_FIELDS = 5;
    private static final Set<String> FUNCTIONS = Set.of("count", "avg", "sum", "min", "max");
    private static final String FIELD = "(?:`[^`]+`|[@A-Za-z_][\\w.@]*(?:-\\w+)*)";
    private static final Pattern FORM =
            Pattern.compile("\\s*(?<function>\\w+)\\s*\\(\\s*(?<field>\\*|" + FIELD + ")\\s*\\)"
                    + "(?:\\s+by\\s+(?<by>" + FIELD + "(?:\\s*,\\s*" + FIELD + ")*))?"
                    + "(?:\\s*\\|\\s*sort\\s+(?<order>asc|desc))?\\s*");
    private static final String EXPECTED =
            "count(*), or count, avg, sum, min or max of a field; then \"by\" and 1 to 5 fields; then | sort asc or desc";

    /// Which numbers come first.
    public enum Order {
        ASC,
        DESC
    }

    public Aggregation {
        by = List.copyOf(by);
    }

    /// Parses an expression, or throws a [Fault.InvalidParameter].
    public static Aggregation parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()
                || !FUNCTIONS.contains(form.group("function").toLowerCase(Locale.ROOT))
                || (form.group("field").equals("*") && !form.group("function").equalsIgnoreCase("count"))) {
            throw invalid(text);
        }
        String by = form.group("by");
        List<String> fields = by == null
                ? List.of()
                : Stream.of(by.split(",", -1)).map(String::strip).toList();
        String order = form.group("order");
        if (fields.size() > MOST_FIELDS || (fields.isEmpty() && order != null)) {
            throw invalid(text);
        }
        return new Aggregation(
                form.group("function").toLowerCase(Locale.ROOT),
                form.group("field"),
                fields,
                Optional.ofNullable(order).map(each -> Order.valueOf(each.toUpperCase(Locale.ROOT))));
    }

    /// Whether its numbers are counts of rows, so that none is the number 0.
    public boolean countsRows() {
        return field.equals("*");
    }

    /// The names of the fields in `by`, as rows have them.
    public List<String> names() {
        return by.stream().map(Aggregation::name).toList();
    }

    /// A query with its rows aggregated: one more than count, so that it shows when there were more.
    ///
    /// @param query of Logs Insights; may end with a comment
    public String over(String query) {
        String stats = query + "\n| stats " + function + "(" + field + ") as " + VALUE;
        if (by.isEmpty()) {
            return stats;
        }
        String sorted = order.map(each -> VALUE + " " + each.name().toLowerCase(Locale.ROOT))
                .orElseGet(() -> by.stream().map(each -> each + " asc").collect(Collectors.joining(", ")));
        return stats + " by " + String.join(", ", by) + "\n| sort " + sorted + "\n| limit " + (MOST_CONTRIBUTORS + 1);
    }

    /// The name of a field, which may be written in backticks.
    public static String name(String field) {
        return field.startsWith("`") ? field.substring(1, field.length() - 1) : field;
    }

    private static FaultException invalid(String text) {
        return new FaultException(new Fault.InvalidParameter(
                "AggregationExpression", "AggregationExpression: " + text + " (expected: " + EXPECTED + ")"));
    }
}
