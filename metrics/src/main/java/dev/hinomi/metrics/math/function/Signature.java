package dev.hinomi.metrics.math.function;

import dev.hinomi.metrics.math.MathType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which arguments a function takes and what it gives, written as in the documentation:
/// `TS S|REPEAT TS? -> TS`, with alternatives, words, and `?` behind what may be left out. `METRIC` is the id of a
/// statistic, `QUERY` that of any query with one series.
public record Signature(String text, List<Parameter> parameters, MathType result) {
    public Signature {
        parameters = List.copyOf(parameters);
    }

    /// What is known of an argument before it is evaluated.
    ///
    /// @param names the word that it is, or `METRIC` and `QUERY` as far as they fit
    public record Argument(MathType type, Set<String> names) {
        public Argument {
            names = Set.copyOf(names);
        }
    }

    record Parameter(Set<MathType> types, Set<String> names, boolean optional) {
        boolean takes(Argument argument) {
            return types.contains(argument.type()) || !Collections.disjoint(names, argument.names());
        }
    }

    static Signature of(String text) {
        int arrow = text.indexOf("->");
        List<Parameter> parameters = new ArrayList<>();
        for (String parameter : List.of(text.substring(0, arrow).strip().split(" ", -1))) {
            if (!parameter.isEmpty()) {
                parameters.add(parameter(parameter));
            }
        }
        return new Signature(
                text, parameters, type(text.substring(arrow + 2).strip()).orElseThrow());
    }

    /// Whether the function takes these arguments.
    boolean takes(List<Argument> arguments) {
        if (arguments.size() > parameters.size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (i < arguments.size() ? !parameter.takes(arguments.get(i)) : !parameter.optional()) {
                return false;
            }
        }
        return true;
    }

    private static Parameter parameter(String text) {
        boolean optional = text.endsWith("?");
        Set<MathType> types = EnumSet.noneOf(MathType.class);
        Set<String> names = new HashSet<>();
        for (String alternative : List.of((optional ? text.substring(0, text.length() - 1) : text).split("\\|", -1))) {
            type(alternative).ifPresentOrElse(types::add, () -> names.add(alternative));
        }
        return new Parameter(types, names, optional);
    }

    private static Optional<MathType> type(String symbol) {
        for (MathType type : MathType.values()) {
            if (type.symbol().equals(symbol)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
