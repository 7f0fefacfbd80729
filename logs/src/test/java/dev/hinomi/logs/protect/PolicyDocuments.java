package dev.hinomi.logs.protect;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Policy documents for tests.
public final class PolicyDocuments {
    private static final String MANAGED = "arn:aws:dataprotection::aws:data-identifier/";

    private PolicyDocuments() {}

    /// A policy that audits and masks these managed identifiers.
    public static String of(String... names) {
        return withDestination("", names);
    }

    /// The same, with findings reported to a log group.
    public static String reportingTo(String group, String... names) {
        return withDestination("\"CloudWatchLogs\":{\"LogGroup\":\"" + group + "\"}", names);
    }

    private static String withDestination(String destination, String... names) {
        String identifiers = Arrays.stream(names)
                .map(name -> "\"" + MANAGED + name + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        return document(
                "",
                statement(identifiers, "{\"Audit\":{\"FindingsDestination\":{" + destination + "}}}"),
                statement(identifiers, "{\"Deidentify\":{\"MaskConfig\":{}}}"));
    }

    static String statement(String identifiers, String operation) {
        return "{\"DataIdentifier\":" + identifiers + ",\"Operation\":" + operation + "}";
    }

    /// @param configuration members beside the others, with a comma behind them
    static String document(String configuration, String... statements) {
        return "{\"Name\":\"pii\",\"Version\":\"2021-06-01\"," + configuration + "\"Statement\":["
                + String.join(",", statements) + "]}";
    }
}
