package dev.hinomi.demo.system.container;

import dev.hinomi.demo.fault.Evidence;
import dev.hinomi.demo.fault.PreparedFault;
import java.time.Duration;
import java.util.List;

/// What can go wrong with the container service.
final class ContainerFaults {
    static final PreparedFault BAD_DEPLOYMENT = new PreparedFault(
            "bad-deployment",
            ContainerService.NAME,
            "One of the three tasks runs a new version that cannot read a column of the database; it answers three of"
                    + " four requests with 500.",
            "HighErrorRate",
            Duration.ofMinutes(3),
            Duration.ofMinutes(4),
            new Evidence.Pattern(ContainerService.LOG_GROUP, "ERROR", ContainerService.NEW_TASK),
            "every ERROR is of one task, and of version 2.15.0");

    static final List<PreparedFault> ALL = List.of(BAD_DEPLOYMENT);

    private ContainerFaults() {}
}
