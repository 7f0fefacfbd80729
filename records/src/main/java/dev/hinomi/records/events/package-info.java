/// Reading the event log: one consumer for each name, each at its own offset.
@NullMarked
package dev.hinomi.records.events;

import org.jspecify.annotations.NullMarked;
