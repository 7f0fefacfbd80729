package dev.hinomi.api.sts;

import dev.hinomi.aws.sts.GetCallerIdentityRequest;
import dev.hinomi.aws.sts.GetCallerIdentityResponse;
import dev.hinomi.aws.sts.Sts;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Says who calls.
public final class GetCallerIdentity implements OperationHandler<GetCallerIdentityRequest, GetCallerIdentityResponse> {
    @Override
    public Operation<GetCallerIdentityRequest, GetCallerIdentityResponse> operation() {
        return Sts.GET_CALLER_IDENTITY;
    }

    @Override
    public GetCallerIdentityResponse handle(RequestContext context, GetCallerIdentityRequest input) {
        Principal principal = context.principal();
        return GetCallerIdentityResponse.builder()
                .userId(principal.userId())
                .account(context.scope().account())
                .arn(principal.arn())
                .build();
    }
}
