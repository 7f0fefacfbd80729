package dev.hinomi.query.analysis;

import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Combination;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Extraction;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.QueryProblem;
import dev.hinomi.query.syntax.Series;
import dev.hinomi.query.syntax.Source;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds names that cannot exist. The rows of a log group may have any field, but the rows that `stats`
/// makes have only its aggregates and groups: "Any fields that you reference after a `stats` command must
/// be defined in that `stats` command" (AWS document "stats").
final class ColumnNames {
    private static final String TIMESTAMP = "@timestamp";

    private final String text;
    private final List<QueryProblem> problems;

    /// The columns by name after a `stats`; null while rows may have any field.
    private @Nullable Map<String, @Nullable Column> columns;

    /// What columns are called too: an aggregate with an alias is also there by its text.
    private final Set<String> otherNames = new HashSet<>();

    ColumnNames(String text, List<QueryProblem> problems) {
        this.text = text;
        this.problems = problems;
    }

    void check(Command command) {
        switch (command) {
            case Command.Fields fields -> addAfterUse(fields.columns());
            case Command.Display display -> addAfterUse(display.columns());
            case Command.Filter filter -> use(filter.condition());
            case Command.Stats stats -> aggregate(stats);
            case Command.Sort sort -> sort.keys().forEach(key -> use(key.field()));
            case Command.Dedup dedup -> dedup.fields().forEach(this::use);
            case Command.Unmask unmask -> unmask.fields().forEach(this::use);
            case Command.Limit _, Source _ -> {}
            case Extraction extraction -> extract(extraction);
            case Combination combination -> combine(combination);
            case Series series -> compute(series);
            case Insight insight -> find(insight);
        }
    }

    private void extract(Extraction extraction) {
        switch (extraction) {
            case Extraction.Parse parse -> {
                use(parse.field());
                parse.method().names().forEach(name -> add(name, null));
            }
            case Extraction.Json json -> {
                use(json.field());
                add(json.name(), null);
            }
            case Extraction.Unnest unnest -> {
                use(unnest.field());
                add(unnest.name(), null);
            }
            case Extraction.Expand expand -> use(expand.field());
        }
    }

    private void combine(Combination combination) {
        switch (combination) {
            // The other rows have any field.
            case Combination.Join _, Combination.AppendColumns _ -> columns = null;
            case Combination.Lookup lookup -> {
                lookup.keys().forEach(key -> use(key.field()));
                lookup.output().values().forEach(value -> add(value.field(), null));
            }
            case Combination.CidrLookup lookup -> {
                use(lookup.field());
                lookup.output().values().forEach(value -> add(value.field(), null));
            }
        }
    }

    private void compute(Series series) {
        switch (series) {
            case Series.AddTotals totals -> {
                totals.fields().forEach(this::use);
                add(totals.name(), null);
            }
            case Series.Accum accum -> {
                use(accum.field());
                add(accum.name(), null);
            }
            case Series.Autoregress autoregress -> {
                use(autoregress.field());
                autoregress.names().forEach(name -> add(name, null));
            }
            case Series.FillDown _ -> {}
            case Series.FillMissing fill -> fill.fills().forEach(each -> use(each.field()));
            case Series.Sessionize sessionize -> {
                sessionize.fields().forEach(this::use);
                add(sessionize.name(), null);
            }
        }
    }

    private void find(Insight insight) {
        switch (insight) {
            case Insight.Pattern pattern -> {
                use(pattern.field());
                columns = null;
            }
            case Insight.RelevantFields relevant -> {
                relevant.fields().forEach(this::use);
                use(relevant.condition());
                columns = null;
            }
            case Insight.CountFrequent frequent -> {
                frequent.fields().forEach(this::use);
                columns = null;
            }
            case Insight.Outlier outlier -> outlier.fields().forEach(this::use);
            // What these make of the names is not known here.
            case Insight.Anomaly _, Insight.Diff _, Insight.LogCompare _, Insight.Estimate _ -> columns = null;
        }
    }

    private void aggregate(Command.Stats stats) {
        stats.groups().forEach(column -> use(column.expression()));
        Set<String> own = stats.groups().stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
        for (Column column : stats.aggregates()) {
            outside(column.expression(), own);
            own.add(column.name());
            own.add(column.text());
        }
        columns = new LinkedHashMap<>();
        otherNames.clear();
        Stream.concat(stats.aggregates().stream(), stats.groups().stream()).forEach(column -> {
            add(column.name(), column);
            otherNames.add(column.text());
        });
        // AWS's document "Syslog" sorts by it after `by bin(5m)`.
        if (OrderRules.isByBin(stats)) {
            otherNames.add(TIMESTAMP);
        }
    }

    /// What stands outside of the aggregates has one value for all rows of a group: a group, or an
    /// earlier column.
    private void outside(Expression expression, Set<String> own) {
        switch (expression) {
            case Expression.Call call when !isOfOneRow(call) -> call.arguments().forEach(this::use);
            case Expression.Field field
            when !own.contains(field.name()) ->
                problems.add(unknown(field, "an aggregate of it, or a column of this stats command", Optional.empty()));
            case Expression _ -> expression.operands().forEach(operand -> outside(operand, own));
        }
    }

    /// Whether a function is computed from one row.
    private static boolean isOfOneRow(Expression.Call call) {
        return FunctionCatalog.find(call.function())
                .map(FunctionSignature::usage)
                .filter(usage -> usage == FunctionSignature.Usage.ROW)
                .isPresent();
    }

    private void addAfterUse(List<Column> added) {
        added.forEach(column -> use(column.expression()));
        added.forEach(column -> add(column.name(), column));
    }

    private void add(String name, @Nullable Column column) {
        if (columns != null) {
            columns.put(name, column);
        }
    }

    private void use(Expression expression) {
        if (columns == null) {
            return;
        }
        if (expression instanceof Expression.Field field && !known(columns, field.name())) {
            String expected = "a column that the stats command before makes: " + String.join(", ", columns.keySet());
            problems.add(unknown(field, expected, correction(columns, field)));
        }
        if (expression instanceof Expression.Call call
                && call.function().equalsIgnoreCase("bin")
                && !columns.containsKey(TIMESTAMP)) {
            problems.add(new QueryProblem(
                    QueryProblem.Kind.UNKNOWN_NAME,
                    Optional.of("Unknown symbols found in or after stats: " + TIMESTAMP),
                    call.position(),
                    "'" + call.text() + "', which needs @timestamp",
                    "datefloor or dateceil of a column that the stats command before makes",
                    Optional.empty()));
        }
        expression.operands().forEach(this::use);
    }

    /// A name is known when it is a column's, or leads into one that is a map.
    private boolean known(Map<String, @Nullable Column> columns, String name) {
        return columns.containsKey(name)
                || otherNames.contains(name)
                || columns.keySet().stream()
                        .anyMatch(column -> name.startsWith(column + ".") || name.startsWith(column + "["));
    }

    private static QueryProblem unknown(Expression.Field field, String expected, Optional<String> correction) {
        return new QueryProblem(
                QueryProblem.Kind.UNKNOWN_NAME,
                Optional.of("Unknown symbols found in or after stats: " + field.name()),
                field.position(),
                "'" + field.name() + "'",
                expected,
                correction);
    }

    /// The column that was meant gets the name as its alias when it has none; otherwise the name is
    /// replaced.
    private Optional<String> correction(Map<String, @Nullable Column> columns, Expression.Field field) {
        int start = field.position().offset();
        if (!text.startsWith(field.name(), start)) {
            return Optional.empty();
        }
        return meant(columns, field.name()).map(meant -> {
            Column column = columns.get(meant);
            if (column != null
                    && column.expression() instanceof Expression.Call
                    && column.alias().isEmpty()) {
                return text.substring(0, column.end()) + " as " + field.name() + text.substring(column.end());
            }
            return text.substring(0, start)
                    + meant
                    + text.substring(start + field.name().length());
        });
    }

    private static Optional<String> meant(Map<String, @Nullable Column> columns, String name) {
        List<Predicate<String>> likenesses = List.of(
                column -> column.startsWith(name + "("),
                column -> column.equalsIgnoreCase(name),
                column -> column.endsWith("." + name),
                column -> name.endsWith("." + column));
        return likenesses.stream()
                .map(likeness -> columns.keySet().stream().filter(likeness).toList())
                .filter(candidates -> candidates.size() == 1)
                .map(List::getFirst)
                .findFirst();
    }
}
