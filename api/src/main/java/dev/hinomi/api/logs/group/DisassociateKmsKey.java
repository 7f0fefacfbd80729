package dev.hinomi.api.logs.group;

import dev.hinomi.aws.logs.DisassociateKmsKeyRequest;
import dev.hinomi.aws.logs.DisassociateKmsKeyResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Takes away the key of a log group, or of the query results of the account.
public final class DisassociateKmsKey
        implements OperationHandler<DisassociateKmsKeyRequest, DisassociateKmsKeyResponse> {
    private final KmsKeyTargets keys;

    public DisassociateKmsKey(KmsKeyTargets keys) {
        this.keys = keys;
    }

    @Override
    public Operation<DisassociateKmsKeyRequest, DisassociateKmsKeyResponse> operation() {
        return Logs.DISASSOCIATE_KMS_KEY;
    }

    @Override
    public DisassociateKmsKeyResponse handle(RequestContext context, DisassociateKmsKeyRequest input) {
        keys.change(
                context.scope(),
                input.logGroupName(),
                input.resourceIdentifier(),
                group -> keys.groups().disassociateKmsKey(context.scope(), group),
                () -> keys.results().disassociate(context.scope()));
        return new DisassociateKmsKeyResponse();
    }
}
