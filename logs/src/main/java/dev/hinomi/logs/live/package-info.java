/// Live Tail: sessions that are told every second what arrived in log groups (user guide, "CloudWatch Logs Live Tail").
@NullMarked
package dev.hinomi.logs.live;

import org.jspecify.annotations.NullMarked;
