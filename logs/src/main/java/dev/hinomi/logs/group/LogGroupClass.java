package dev.hinomi.logs.group;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;

/// What a group is kept for, which decides what can be done with it (AWS document "Log classes"). Never changes.
///
/// Every class can be written to, described, and read with GetLogEvents. That FilterLogEvents and the filters of the
/// other classes are refused, and in which words, was seen on the service.
public enum LogGroupClass {
    STANDARD,
    INFREQUENT_ACCESS,
    /// For logs that are only passed on. Its events are kept for a short time that cannot be changed.
    DELIVERY;

    public boolean supports(LogGroupFeature feature) {
        return switch (this) {
            case STANDARD -> true;
            case INFREQUENT_ACCESS -> feature == LogGroupFeature.QUERIES;
            case DELIVERY -> false;
        };
    }

    /// Throws a [Fault.InvalidState] in AWS's words unless groups of this class have the feature.
    public void require(LogGroupFeature feature) {
        if (!supports(feature)) {
            throw new FaultException(
                    new Fault.InvalidState("This operation is only supported on the Standard log class."));
        }
    }
}
