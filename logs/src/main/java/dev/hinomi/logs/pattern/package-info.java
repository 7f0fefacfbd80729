/// The filter patterns of CloudWatch Logs: parsing, matching, and what a pattern needs of a message. Everything here
/// follows the AWS document "Filter pattern syntax for metric filters, subscription filters, filter log events, and
/// Live Tail"; knows no store and no group.
@NullMarked
package dev.hinomi.logs.pattern;

import org.jspecify.annotations.NullMarked;
