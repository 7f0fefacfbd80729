/// Operations of CloudWatch on dashboards.
@NullMarked
package dev.hinomi.api.cloudwatch.dashboard;

import org.jspecify.annotations.NullMarked;
