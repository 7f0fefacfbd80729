package dev.hinomi.api.cloudwatch;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;

/// The ARN of an alarm, `arn:aws:cloudwatch:REGION:ACCOUNT:alarm:NAME`. Nothing else in CloudWatch has tags here.
final class AlarmArn {
    private static final String RESOURCE = "alarm:";

    private AlarmArn() {}

    /// The name of the alarm that `arn` means in a scope.
    ///
    /// @throws FaultException when it means something else
    static String name(Scope scope, String arn) {
        Arn parsed = Arn.parse(arn)
                .orElseThrow(() -> new FaultException(new Fault.InvalidParameter(
                        "ResourceARN", "ResourceARN: " + arn + " (expected: the ARN of an alarm)")));
        String resource = parsed.resource();
        if (!resource.startsWith(RESOURCE) || !parsed.equals(scope.arn("cloudwatch", resource))) {
            throw new FaultException(new Fault.NotFound("alarm", "Resource does not exist: " + arn));
        }
        return resource.substring(RESOURCE.length());
    }
}
