package dev.hinomi.query.function;

import dev.hinomi.query.syntax.Expression;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// All functions by name; upper and lower case are the same.
public final class FunctionTable {
    private final Map<String, FunctionSql> scalars = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, AggregateSql> aggregates = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public FunctionTable() {
        scalars.putAll(NumericFunctions.all());
        scalars.putAll(GeneralFunctions.all());
        scalars.putAll(DatetimeFunctions.all());
        scalars.putAll(StringFunctions.all());
        scalars.putAll(EncodingFunctions.all());
        scalars.putAll(JsonFunctions.all());
        scalars.putAll(AddressFunctions.all());
        aggregates.putAll(CountAggregates.all());
        aggregates.putAll(NumericAggregates.all());
        aggregates.putAll(ChosenAggregates.all());
        aggregates.putAll(CollectedAggregates.all());
        aggregates.putAll(SeriesAggregates.all());
    }

    /// The names of the functions of a row.
    public Set<String> scalars() {
        return Collections.unmodifiableSet(scalars.keySet());
    }

    /// The names of the functions of many rows.
    public Set<String> aggregates() {
        return Collections.unmodifiableSet(aggregates.keySet());
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
