package dev.hinomi.runbooks.definition;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The values of a runbook's parameters.
///
/// @param values by name, those that nobody gave included
public record Arguments(Map<String, String> values) {
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([A-Za-z][A-Za-z0-9_-]*)\\}\\}");

    public Arguments {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// Completes what was given by what is assumed.
    ///
    /// @throws FaultException for a value that is missing, of another type, or of a parameter that there is not
    public static Arguments of(List<Parameter> parameters, Map<String, String> given) {
        Arguments known = known(parameters, given);
        parameters.stream()
                .filter(parameter -> !known.values().containsKey(parameter.name()))
                .findFirst()
                .ifPresent(parameter -> {
                    throw new FaultException(new Fault.MissingParameter(parameter.name(), missing(parameter)));
                });
        return known;
    }

    /// As [#of], for whoever cannot be asked: values that nobody gave are left out.
    public static Arguments known(List<Parameter> parameters, Map<String, String> given) {
        given.keySet().stream()
                .filter(name -> parameters.stream()
                        .noneMatch(parameter -> parameter.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new FaultException(new Fault.InvalidParameter(
                            name, "parameter " + name + ": unknown (expected: " + names(parameters) + ")"));
                });
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Optional<String> value =
                    Optional.ofNullable(given.get(parameter.name())).or(parameter::fallback);
            value.ifPresent(text -> {
                parameter.check(text);
                values.put(parameter.name(), text);
            });
        }
        return new Arguments(values);
    }

    /// These values and more, which win.
    public Arguments with(List<Parameter> parameters, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return known(parameters, all);
    }

    /// Why an action cannot be carried out with these values, if a parameter that it names has none.
    public Optional<String> lacking(List<Parameter> parameters, Action action) {
        Set<String> named = new LinkedHashSet<>();
        ActionTexts.map(action, text -> {
            REFERENCE.matcher(text).results().forEach(match -> named.add(match.group(1)));
            return text;
        });
        return parameters.stream()
                .filter(parameter -> named.contains(parameter.name()) && !values.containsKey(parameter.name()))
                .findFirst()
                .map(Arguments::missing);
    }

    /// `text` with the values in place of the names. A name that is no parameter stays as it is.
    public String fill(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }

    private static String missing(Parameter parameter) {
        return "parameter " + parameter.name() + ": missing (expected: " + parameter.description() + ")";
    }

    private static String names(List<Parameter> parameters) {
        return parameters.isEmpty()
                ? "none, the runbook has no parameters"
                : parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    }
}
