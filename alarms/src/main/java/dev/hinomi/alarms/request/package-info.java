/// What callers may ask of alarms, and the texts of the refusals.
@NullMarked
package dev.hinomi.alarms.request;

import org.jspecify.annotations.NullMarked;
