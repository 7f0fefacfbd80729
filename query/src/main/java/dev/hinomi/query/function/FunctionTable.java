package dev.hinomi.query.function;

import dev.hinomi.query.syntax.Expression;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All functions by name; upper and lower case are the same.
public final class FunctionTable {
    private final Map<String, FunctionSql> scalars = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, AggregateSql> aggregates = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public FunctionTable() {
        scalars.putAll(NumericFunctions.all());
        scalars.putAll(GeneralFunctions.all());
        scalars.putAll(DatetimeFunctions.all());
        aggregates.putAll(BasicAggregates.all());
    }

    /// The function that a call means; the analysis has refused all others.
    FunctionSql scalar(Expression.Call call) {
        FunctionSql function = scalars.get(call.function());
        if (function == null) {
            throw new IllegalArgumentException(call.function().toLowerCase(Locale.ROOT) + " is no function of a row");
        }
        return function;
    }

    /// The aggregate that a call means, if it means one.
    public Optional<AggregateSql> aggregate(Expression.Call call) {
        return Optional.ofNullable(aggregates.get(call.function()));
    }
}
