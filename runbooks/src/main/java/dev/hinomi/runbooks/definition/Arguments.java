package dev.hinomi.runbooks.definition;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            String value = given.containsKey(parameter.name())
                    ? given.get(parameter.name())
                    : parameter
                            .fallback()
                            .orElseThrow(() -> new FaultException(new Fault.MissingParameter(
                                    parameter.name(),
                                    "parameter " + parameter.name() + ": missing (expected: " + parameter.description()
                                            + ")")));
            parameter.check(value);
            values.put(parameter.name(), value);
        }
        return new Arguments(values);
    }

    /// `text` with the values in place of the names. A name that is no parameter stays as it is.
    public String fill(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }

    private static String names(List<Parameter> parameters) {
        return parameters.isEmpty()
                ? "none, the runbook has no parameters"
                : parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    }
}
