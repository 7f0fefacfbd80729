package dev.hinomi.api.logs.destination;

import dev.hinomi.logs.Logs;
import dev.hinomi.logs.destination.Destinations;
import dev.hinomi.wire.endpoint.Handler;
import java.util.List;

/// The operations on destinations.
public final class DestinationOperations {
    private DestinationOperations() {}

    public static List<Handler<?, ?>> of(Logs logs) {
        Destinations destinations = logs.administration().destinations();
        return List.of(
                new PutDestination(destinations),
                new PutDestinationPolicy(destinations),
                new DescribeDestinations(destinations),
                new DeleteDestination(destinations));
    }
}
