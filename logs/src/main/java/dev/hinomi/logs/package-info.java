/// CloudWatch Logs without its wire: groups, streams, events, retention, search, and their administration.
@NullMarked
package dev.hinomi.logs;

import org.jspecify.annotations.NullMarked;
