package dev.hinomi.logs.metric;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogGroup;

/// Whether metrics are made of what events embed; account policies of the type `METRIC_EXTRACTION_POLICY` may
/// switch it off.
@FunctionalInterface
public interface MetricExtraction {
    boolean allows(Scope scope, LogGroup group);
}
