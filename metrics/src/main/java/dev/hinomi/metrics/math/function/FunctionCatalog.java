package dev.hinomi.metrics.math.function;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// Every function of metric math.
public final class FunctionCatalog {
    /// What asks other services of AWS for data, which are not here to be asked.
    private static final Set<String> UNSUPPORTED = Set.of("DB_PERF_INSIGHTS", "LAMBDA", "SERVICE_QUOTA");

    private static final Set<String> WORDS = Set.of("ASC", "AVG", "DESC", "LINEAR", "MAX", "MIN", "REPEAT", "SUM");

    private static final FunctionCatalog ALL = new FunctionCatalog(Stream.of(
                    PointFunctions.all(),
                    AggregateFunctions.all(),
                    ArrayFunctions.all(),
                    DifferenceFunctions.all(),
                    TimeFunctions.all(),
                    SourceFunctions.all(),
                    List.of(FillFunction.fill(), IfFunction.conditional()))
            .flatMap(List::stream)
            .toList());

    private final SequencedMap<String, MathFunction> byName = new LinkedHashMap<>();

    private FunctionCatalog(List<MathFunction> functions) {
        functions.forEach(function -> byName.put(function.name(), function));
    }

    public static FunctionCatalog all() {
        return ALL;
    }

    /// The function of a name, which is in capital letters.
    public Optional<MathFunction> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// Whether AWS has a function of this name that is not served here.
    public boolean unsupported(String name) {
        return UNSUPPORTED.contains(name);
    }

    /// Whether a function knows this word.
    public boolean isWord(String name) {
        return WORDS.contains(name);
    }

    /// Those that are served, by family.
    public Collection<MathFunction> functions() {
        return byName.sequencedValues();
    }
}
