package dev.hinomi.api.logs.protect;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.DeleteDataProtectionPolicyRequest;
import dev.hinomi.aws.logs.DeleteDataProtectionPolicyResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.protect.DataProtection;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes the data protection policy of a group. What arrived under it stays masked.
public final class DeleteDataProtectionPolicy
        implements OperationHandler<DeleteDataProtectionPolicyRequest, DeleteDataProtectionPolicyResponse> {
    private final DataProtection protection;

    public DeleteDataProtectionPolicy(DataProtection protection) {
        this.protection = protection;
    }

    @Override
    public Operation<DeleteDataProtectionPolicyRequest, DeleteDataProtectionPolicyResponse> operation() {
        return Logs.DELETE_DATA_PROTECTION_POLICY;
    }

    @Override
    public DeleteDataProtectionPolicyResponse handle(RequestContext context, DeleteDataProtectionPolicyRequest input) {
        protection.delete(context.scope(), GroupReference.resolve(context.scope(), input.logGroupIdentifier()));
        return new DeleteDataProtectionPolicyResponse();
    }
}
