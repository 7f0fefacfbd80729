package dev.hinomi.api.logs.destination;

import dev.hinomi.aws.logs.Destination;
import dev.hinomi.kernel.Scope;

/// Destinations as the wire has them.
final class DestinationShapes {
    private DestinationShapes() {}

    static Destination of(Scope scope, dev.hinomi.logs.destination.Destination destination) {
        return Destination.builder()
                .destinationName(destination.name())
                .targetArn(destination.targetArn())
                .roleArn(destination.roleArn())
                .accessPolicy(destination.accessPolicy().orElse(null))
                .arn(destination.arn(scope).toString())
                .creationTime(destination.created().toEpochMilli())
                .build();
    }
}
