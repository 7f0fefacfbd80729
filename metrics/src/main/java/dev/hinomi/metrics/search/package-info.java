/// SEARCH expressions: which metrics a text such as `{AWS/EC2,InstanceId} MetricName="CPUUtilization"` finds
/// (CloudWatch User Guide, "CloudWatch search expression syntax").
@NullMarked
package dev.hinomi.metrics.search;

import org.jspecify.annotations.NullMarked;
