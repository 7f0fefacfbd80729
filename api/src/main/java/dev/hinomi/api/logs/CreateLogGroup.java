package dev.hinomi.api.logs;

import dev.hinomi.aws.logs.CreateLogGroupRequest;
import dev.hinomi.aws.logs.CreateLogGroupResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.logs.group.LogGroups;
import dev.hinomi.logs.group.NewLogGroup;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Optional;

/// Makes a log group.
public final class CreateLogGroup implements OperationHandler<CreateLogGroupRequest, CreateLogGroupResponse> {
    private final LogGroups groups;

    public CreateLogGroup(LogGroups groups) {
        this.groups = groups;
    }

    @Override
    public Operation<CreateLogGroupRequest, CreateLogGroupResponse> operation() {
        return Logs.CREATE_LOG_GROUP;
    }

    @Override
    public CreateLogGroupResponse handle(RequestContext context, CreateLogGroupRequest input) {
        String logGroupClass = input.logGroupClass();
        groups.create(
                context.scope(),
                new NewLogGroup(
                        input.logGroupName(),
                        logGroupClass == null ? LogGroupClass.STANDARD : LogGroupClass.valueOf(logGroupClass),
                        input.tags(),
                        Optional.ofNullable(input.kmsKeyId()),
                        Boolean.TRUE.equals(input.deletionProtectionEnabled())));
        return new CreateLogGroupResponse();
    }
}
