package dev.hinomi.api.logs.destination;

import dev.hinomi.aws.logs.DescribeDestinationsRequest;
import dev.hinomi.aws.logs.DescribeDestinationsResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.destination.Destination;
import dev.hinomi.logs.destination.Destinations;
import dev.hinomi.logs.page.Page;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Objects;
import java.util.Optional;

/// Describes destinations, by name.
public final class DescribeDestinations
        implements OperationHandler<DescribeDestinationsRequest, DescribeDestinationsResponse> {
    private static final int DEFAULT_LIMIT = 50;

    private final Destinations destinations;

    public DescribeDestinations(Destinations destinations) {
        this.destinations = destinations;
    }

    @Override
    public Operation<DescribeDestinationsRequest, DescribeDestinationsResponse> operation() {
        return Logs.DESCRIBE_DESTINATIONS;
    }

    @Override
    public DescribeDestinationsResponse handle(RequestContext context, DescribeDestinationsRequest input) {
        Page<Destination> page = destinations.describe(
                context.scope(),
                Objects.requireNonNullElse(input.destinationNamePrefix(), ""),
                Optional.ofNullable(input.nextToken()),
                Objects.requireNonNullElse(input.limit(), DEFAULT_LIMIT));
        return DescribeDestinationsResponse.builder()
                .destinations(page.items().stream()
                        .map(destination -> DestinationShapes.of(context.scope(), destination))
                        .toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }
}
