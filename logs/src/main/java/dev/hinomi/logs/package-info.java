/// CloudWatch Logs without its wire: groups, streams, events, retention, search.
@NullMarked
package dev.hinomi.logs;

import org.jspecify.annotations.NullMarked;
