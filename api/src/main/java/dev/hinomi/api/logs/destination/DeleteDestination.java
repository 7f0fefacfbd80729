package dev.hinomi.api.logs.destination;

import dev.hinomi.aws.logs.DeleteDestinationRequest;
import dev.hinomi.aws.logs.DeleteDestinationResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.destination.Destinations;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes a destination.
public final class DeleteDestination implements OperationHandler<DeleteDestinationRequest, DeleteDestinationResponse> {
    private final Destinations destinations;

    public DeleteDestination(Destinations destinations) {
        this.destinations = destinations;
    }

    @Override
    public Operation<DeleteDestinationRequest, DeleteDestinationResponse> operation() {
        return Logs.DELETE_DESTINATION;
    }

    @Override
    public DeleteDestinationResponse handle(RequestContext context, DeleteDestinationRequest input) {
        destinations.delete(context.scope(), input.destinationName());
        return new DeleteDestinationResponse();
    }
}
