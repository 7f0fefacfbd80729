package dev.hinomi.query.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A function of the language: how it is called, and where.
///
/// @param name as AWS's documents write it now
/// @param family what AWS's documents put it together with
/// @param aliases further names; upper and lower case are the same in all of them
/// @param parameters what its arguments may be
/// @param required how many of the parameters a call has to have
/// @param repeated what further arguments may be, when there may be any number of them
public record FunctionSignature(
        String name,
        Family family,
        List<String> aliases,
        Usage usage,
        List<Parameter> parameters,
        int required,
        Optional<Parameter> repeated) {
    /// What functions are about.
    public enum Family {
        NUMERIC,
        STRUCTURE,
        DATETIME,
        GENERAL,
        ADDRESS,
        STRING,
        HASH,
        AGGREGATE,
        MASKING
    }

    /// Where a function may be called.
    public enum Usage {
        /// Wherever a value is: it is computed from one row.
        ROW,
        /// Before the `by` of a `stats` command: it is computed from many rows.
        AGGREGATE,
        /// Both in a `stats` command: an aggregate before its `by`, a value after it.
        EITHER,
        /// In `fields` and `display` only.
        SHOWN
    }

    public FunctionSignature {
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
    }

    /// The name and its aliases.
    public List<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    /// The parameters as documents write them: `(value, [zone])`, `(value, value...)`.
    public String written() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).written();
            written.add(i < required ? name : "[" + name + "]");
        }
        repeated.ifPresent(parameter -> written.add(parameter.written() + "..."));
        return written.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    /// How many arguments a call may have at most.
    int most() {
        return repeated.isPresent() ? Integer.MAX_VALUE : parameters.size();
    }

    Parameter parameter(int argument) {
        return argument < parameters.size() ? parameters.get(argument) : repeated.orElseThrow();
    }

    /// How many arguments it takes, for messages.
    String count() {
        if (repeated.isPresent()) {
            return required + " or more arguments";
        }
        String most = parameters.size() == 1 ? "1 argument" : parameters.size() + " arguments";
        return required == parameters.size() ? most : required + " to " + most;
    }
}
