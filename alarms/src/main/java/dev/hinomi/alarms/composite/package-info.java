/// What composite alarms are made of: the rule that combines the states of other alarms, and what holds their actions
/// back. Pure: nothing here reads or writes.
@NullMarked
package dev.hinomi.alarms.composite;

import org.jspecify.annotations.NullMarked;
