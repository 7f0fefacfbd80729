package dev.hinomi.query.scalar;

import dev.hinomi.store.table.ScalarFunction;
import java.util.List;
import java.util.stream.Stream;

/// All functions, for the engines that run queries.
public final class ScalarFunctions {
    private ScalarFunctions() {}

    /// The functions.
    ///
    /// @param counters where those count that count
    public static List<ScalarFunction> all(MatchCounters counters) {
        return Stream.of(
                        ValueFunctions.all(),
                        StructureFunctions.all(),
                        NumberFunctions.all(),
                        TextFunctions.all(),
                        TimeFunctions.all(),
                        AddressFunctions.all(),
                        ListFunctions.all(),
                        ExtractionFunctions.all(),
                        PatternFunctions.all(),
                        List.of(counters.function()))
                .flatMap(List::stream)
                .toList();
    }
}
