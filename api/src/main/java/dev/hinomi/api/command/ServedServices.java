package dev.hinomi.api.command;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.aws.sts.Sts;
import dev.hinomi.guide.coverage.ServedOperations;
import dev.hinomi.wire.schema.Service;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The services of AWS that the server serves, by their names in the AWS CLI.
public final class ServedServices {
    private static final Map<String, Service> SERVICES =
            Map.of("cloudwatch", CloudWatch.SERVICE, "logs", Logs.SERVICE, "sns", Sns.SERVICE, "sts", Sts.SERVICE);

    private ServedServices() {}

    /// The service of a name.
    public static Optional<Service> of(String name) {
        return Optional.ofNullable(SERVICES.get(name));
    }

    /// Their operations, as the operation tables have them.
    public static ServedOperations operations() {
        return new ServedOperations(SERVICES.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().operations().keySet())));
    }
}
