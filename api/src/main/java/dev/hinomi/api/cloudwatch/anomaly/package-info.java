/// The operations of CloudWatch on anomaly detectors.
@NullMarked
package dev.hinomi.api.cloudwatch.anomaly;

import org.jspecify.annotations.NullMarked;
