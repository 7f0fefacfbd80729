package dev.hinomi.guide.server;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.Map;

/// The AWS operations of the server that a guide is applied to, called as any client calls them: with the
/// operator's key, validated, and recorded.
public interface OperationsPort {
    /// The account and region that the key acts in.
    Scope scope();

    /// Calls an operation. Members are named as in the service's API; values are `String`, `Number`, `Boolean`,
    /// `List` and `Map<String, Object>`. Absent members are absent keys, in the answer as well.
    ///
    /// @param service as the CLI names it: `cloudwatch`, `sns`
    /// @param operation as the API names it: `PutMetricAlarm`
    /// @throws FaultException when the server refuses the call; the message is the server's
    Map<String, Object> call(String service, String operation, Map<String, Object> parameters);
}
