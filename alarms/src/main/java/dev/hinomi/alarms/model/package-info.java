/// What an alarm is: its condition, its actions and its state.
@NullMarked
package dev.hinomi.alarms.model;

import org.jspecify.annotations.NullMarked;
