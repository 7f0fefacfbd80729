/// How log events become metrics: metric filters, the data points that they and the embedded metric format
/// derive from events, and the default values of minutes without a match.
@NullMarked
package dev.hinomi.logs.metric;

import org.jspecify.annotations.NullMarked;
