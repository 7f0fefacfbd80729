package dev.hinomi.api.logs.destination;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.PutDestinationRequest;
import dev.hinomi.aws.logs.PutDestinationResponse;
import dev.hinomi.logs.destination.Destinations;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Makes a destination, or changes where it leads.
public final class PutDestination implements OperationHandler<PutDestinationRequest, PutDestinationResponse> {
    private final Destinations destinations;

    public PutDestination(Destinations destinations) {
        this.destinations = destinations;
    }

    @Override
    public Operation<PutDestinationRequest, PutDestinationResponse> operation() {
        return Logs.PUT_DESTINATION;
    }

    @Override
    public PutDestinationResponse handle(RequestContext context, PutDestinationRequest input) {
        return new PutDestinationResponse(DestinationShapes.of(
                context.scope(),
                destinations.put(
                        context.scope(), input.destinationName(), input.targetArn(), input.roleArn(), input.tags())));
    }
}
