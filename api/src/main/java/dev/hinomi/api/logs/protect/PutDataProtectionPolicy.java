package dev.hinomi.api.logs.protect;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.PutDataProtectionPolicyRequest;
import dev.hinomi.aws.logs.PutDataProtectionPolicyResponse;
import dev.hinomi.logs.protect.DataProtection;
import dev.hinomi.logs.protect.ProtectionPolicy;
import dev.hinomi.logs.version.Version;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Makes or replaces the data protection policy of a group.
public final class PutDataProtectionPolicy
        implements OperationHandler<PutDataProtectionPolicyRequest, PutDataProtectionPolicyResponse> {
    private final DataProtection protection;

    public PutDataProtectionPolicy(DataProtection protection) {
        this.protection = protection;
    }

    @Override
    public Operation<PutDataProtectionPolicyRequest, PutDataProtectionPolicyResponse> operation() {
        return Logs.PUT_DATA_PROTECTION_POLICY;
    }

    @Override
    public PutDataProtectionPolicyResponse handle(RequestContext context, PutDataProtectionPolicyRequest input) {
        Version<ProtectionPolicy> policy = protection.put(
                context.scope(),
                GroupReference.resolve(context.scope(), input.logGroupIdentifier()),
                input.policyDocument());
        return PutDataProtectionPolicyResponse.builder()
                .logGroupIdentifier(input.logGroupIdentifier())
                .policyDocument(policy.text())
                .lastUpdatedTime(policy.from().toEpochMilli())
                .build();
    }
}
