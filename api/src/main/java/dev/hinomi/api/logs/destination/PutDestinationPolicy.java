package dev.hinomi.api.logs.destination;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.PutDestinationPolicyRequest;
import dev.hinomi.aws.logs.PutDestinationPolicyResponse;
import dev.hinomi.logs.destination.Destinations;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Says who may subscribe to a destination. `forceUpdate` is ignored: no subscription is checked against the policy.
public final class PutDestinationPolicy
        implements OperationHandler<PutDestinationPolicyRequest, PutDestinationPolicyResponse> {
    private final Destinations destinations;

    public PutDestinationPolicy(Destinations destinations) {
        this.destinations = destinations;
    }

    @Override
    public Operation<PutDestinationPolicyRequest, PutDestinationPolicyResponse> operation() {
        return Logs.PUT_DESTINATION_POLICY;
    }

    @Override
    public PutDestinationPolicyResponse handle(RequestContext context, PutDestinationPolicyRequest input) {
        destinations.putPolicy(context.scope(), input.destinationName(), input.accessPolicy());
        return new PutDestinationPolicyResponse();
    }
}
