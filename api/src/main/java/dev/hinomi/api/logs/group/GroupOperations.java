package dev.hinomi.api.logs.group;

import dev.hinomi.logs.Administration;
import dev.hinomi.logs.Logs;
import dev.hinomi.wire.endpoint.Handler;
import java.util.List;

/// The operations that list log groups and change their settings.
public final class GroupOperations {
    private GroupOperations() {}

    public static List<Handler<?, ?>> of(Logs logs) {
        Administration administration = logs.administration();
        KmsKeyTargets keys = new KmsKeyTargets(logs.groups(), administration.queryResultKeys());
        return List.of(
                new PutLogGroupDeletionProtection(logs.groups()),
                new AssociateKmsKey(keys),
                new DisassociateKmsKey(keys),
                new ListLogGroups(administration.listing()));
    }
}
