package dev.hinomi.api.logs.policy;

import dev.hinomi.logs.Administration;
import dev.hinomi.logs.Logs;
import dev.hinomi.wire.endpoint.Handler;
import java.util.List;

/// The operations on resource policies and account policies.
public final class PolicyOperations {
    private PolicyOperations() {}

    public static List<Handler<?, ?>> of(Logs logs) {
        Administration administration = logs.administration();
        return List.of(
                new PutResourcePolicy(administration.resourcePolicies()),
                new DescribeResourcePolicies(administration.resourcePolicies()),
                new DeleteResourcePolicy(administration.resourcePolicies()),
                new PutAccountPolicy(administration.accountPolicies()),
                new DescribeAccountPolicies(administration.accountPolicies()),
                new DeleteAccountPolicy(administration.accountPolicies()));
    }
}
