/// What data protection policies find in events as they arrive: the metric `LogEventsWithFindings`, and the reports to
/// log groups.
@NullMarked
package dev.hinomi.logs.audit;

import org.jspecify.annotations.NullMarked;
