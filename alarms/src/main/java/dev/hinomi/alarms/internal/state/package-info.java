/// How alarms are stored, and everything that a change of state brings with it, in one write: history, events, the
/// composite alarms that depend on it, and what holds actions back.
@NullMarked
package dev.hinomi.alarms.internal.state;

import org.jspecify.annotations.NullMarked;
