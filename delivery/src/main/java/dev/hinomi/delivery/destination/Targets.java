package dev.hinomi.delivery.destination;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import dev.hinomi.outbound.HttpEndpoint;
import java.util.Map;
import java.util.Optional;

/// Finds where an ARN leads: a target of the settings, a destination that stands for one, or an
/// `http(s)://` URL in the
/// place of an ARN.
public final class Targets {
    private static final String DESTINATION = "destination:";

    private final Map<String, Target> configured;
    private final LogicalDestinations destinations;

    /// @param configured by ARN
    public Targets(Map<String, Target> configured, LogicalDestinations destinations) {
        this.configured = Map.copyOf(configured);
        this.destinations = destinations;
    }

    /// The target, or empty when the ARN leads nowhere.
    ///
    /// @param scope whose destinations are looked at
    public Optional<Target> find(Scope scope, String arn) {
        Optional<String> name = destinationName(arn);
        return name.isPresent() ? destinations.targetOf(scope, name.get()).flatMap(this::physical) : physical(arn);
    }

    private Optional<Target> physical(String arn) {
        Target target = configured.get(arn);
        return target != null
                ? Optional.of(target)
                : HttpEndpoint.parse(arn).map(url -> new Target(arn, url, WireFormat.GZIP, Map.of(), Optional.empty()));
    }

    private static Optional<String> destinationName(String arn) {
        return Arn.parse(arn)
                .filter(parsed ->
                        parsed.service().equals("logs") && parsed.resource().startsWith(DESTINATION))
                .map(parsed -> parsed.resource().substring(DESTINATION.length()));
    }
}
