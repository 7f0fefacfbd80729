/// Metrics Insights: `SELECT AVG(CPUUtilization) FROM SCHEMA("AWS/EC2", InstanceId) GROUP BY InstanceId ORDER BY MAX()
/// DESC LIMIT 10` (CloudWatch User Guide, "Metrics Insights query components and syntax").
@NullMarked
package dev.hinomi.metrics.insights;

import org.jspecify.annotations.NullMarked;
