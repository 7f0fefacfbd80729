/// Many alarms: what a round of evaluations costs, and how long it takes until somebody is told.
@NullMarked
package dev.hinomi.bench.alarms;

import org.jspecify.annotations.NullMarked;
