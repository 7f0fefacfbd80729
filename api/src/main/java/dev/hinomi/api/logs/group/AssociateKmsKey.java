package dev.hinomi.api.logs.group;

import dev.hinomi.aws.logs.AssociateKmsKeyRequest;
import dev.hinomi.aws.logs.AssociateKmsKeyResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Notes the key of a log group, or of the query results of the account.
public final class AssociateKmsKey implements OperationHandler<AssociateKmsKeyRequest, AssociateKmsKeyResponse> {
    private final KmsKeyTargets keys;

    public AssociateKmsKey(KmsKeyTargets keys) {
        this.keys = keys;
    }

    @Override
    public Operation<AssociateKmsKeyRequest, AssociateKmsKeyResponse> operation() {
        return Logs.ASSOCIATE_KMS_KEY;
    }

    @Override
    public AssociateKmsKeyResponse handle(RequestContext context, AssociateKmsKeyRequest input) {
        String key = input.kmsKeyId();
        keys.change(
                context.scope(),
                input.logGroupName(),
                input.resourceIdentifier(),
                group -> keys.groups().associateKmsKey(context.scope(), group, key),
                () -> keys.results().associate(context.scope(), key));
        return new AssociateKmsKeyResponse();
    }
}
