package dev.hinomi.logs.policy;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.logs.pattern.FilterPattern;
import java.util.Optional;
import java.util.Set;

/// The document of a subscription filter policy (API reference, `PutAccountPolicy`):
/// `{"DestinationArn": "...", "RoleArn": "...", "FilterPattern": "...", "Distribution": "Random"}`.
///
/// @param filterPattern every event when empty
/// @param random whether events go to any shard of a stream, and not those of one log stream to the same
public record SubscriptionPolicy(
        String destinationArn, Optional<String> roleArn, String filterPattern, boolean random) {
    private static final Set<String> DISTRIBUTIONS = Set.of("Random", "ByLogStream");

    public static SubscriptionPolicy parse(String document) {
        PolicyJson policy = PolicyJson.parse("policyDocument", document);
        policy.allowOnly(Set.of("DestinationArn", "RoleArn", "FilterPattern", "Distribution"));
        String pattern = policy.text("FilterPattern").orElse("");
        try {
            FilterPattern.parse(pattern);
        } catch (FaultException e) {
            throw policy.invalid("FilterPattern: " + e.fault().message());
        }
        String distribution = policy.text("Distribution").orElse("ByLogStream");
        if (!DISTRIBUTIONS.contains(distribution)) {
            throw policy.invalid("Distribution: '" + distribution + "' (expected: Random or ByLogStream)");
        }
        return new SubscriptionPolicy(
                policy.requiredText("DestinationArn"), policy.text("RoleArn"), pattern, distribution.equals("Random"));
    }
}
