package dev.hinomi.guide.settings;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What all runbooks of a guide need and its text does not say: `run` in `guide.yaml`.
///
/// @param logGroups that queries look at which name none
/// @param window how far back they look
/// @param awsProfile of the AWS CLI on the server, for commands of services that the server does not have
/// @param graphQl where GraphQL requests go
/// @param topic the ARN of the topic that hears of runs
public record RunSettings(
        List<String> logGroups,
        Duration window,
        Optional<String> awsProfile,
        Optional<Endpoint> graphQl,
        Optional<String> topic) {
    /// Nothing said.
    public static final RunSettings NONE =
            new RunSettings(List.of(), Duration.ofHours(1), Optional.empty(), Optional.empty(), Optional.empty());

    public RunSettings {
        logGroups = List.copyOf(logGroups);
    }

    /// Where requests go.
    public record Endpoint(String url, Map<String, String> headers) {
        public Endpoint {
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }
    }

    /// These settings with other log groups, unless there are none.
    public RunSettings withLogGroups(List<String> groups) {
        return groups.isEmpty() ? this : new RunSettings(groups, window, awsProfile, graphQl, topic);
    }
}
