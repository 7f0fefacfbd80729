package dev.hinomi.api.logs.group;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogGroups;
import dev.hinomi.logs.group.QueryResultKeys;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a key can belong to: a log group, by name or ARN, or the query results of the account.
record KmsKeyTargets(LogGroups groups, QueryResultKeys results) {
    /// Does what concerns the one target that a request names.
    void change(
            Scope scope,
            @Nullable String groupName,
            @Nullable String resource,
            Consumer<String> changeGroup,
            Runnable changeResults) {
        if ((groupName == null) == (resource == null)) {
            throw new FaultException(
                    new Fault.InvalidCombination("logGroupName, resourceIdentifier: expected: one of them"));
        }
        if (groupName != null) {
            changeGroup.accept(groupName);
        } else if (scope.arn("logs", "query-result:*").toString().equals(resource)) {
            changeResults.run();
        } else {
            changeGroup.accept(GroupReference.resolveArn(scope, "resourceIdentifier", resource));
        }
    }
}
