package dev.hinomi.api.logs.protect;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.GetDataProtectionPolicyRequest;
import dev.hinomi.aws.logs.GetDataProtectionPolicyResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.protect.DataProtection;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Tells the data protection policy of a group; of a group without one, only the group.
public final class GetDataProtectionPolicy
        implements OperationHandler<GetDataProtectionPolicyRequest, GetDataProtectionPolicyResponse> {
    private final DataProtection protection;

    public GetDataProtectionPolicy(DataProtection protection) {
        this.protection = protection;
    }

    @Override
    public Operation<GetDataProtectionPolicyRequest, GetDataProtectionPolicyResponse> operation() {
        return Logs.GET_DATA_PROTECTION_POLICY;
    }

    @Override
    public GetDataProtectionPolicyResponse handle(RequestContext context, GetDataProtectionPolicyRequest input) {
        GetDataProtectionPolicyResponse.Builder response =
                GetDataProtectionPolicyResponse.builder().logGroupIdentifier(input.logGroupIdentifier());
        protection
                .get(context.scope(), GroupReference.resolve(context.scope(), input.logGroupIdentifier()))
                .ifPresent(policy -> response.policyDocument(policy.text())
                        .lastUpdatedTime(policy.from().toEpochMilli()));
        return response.build();
    }
}
