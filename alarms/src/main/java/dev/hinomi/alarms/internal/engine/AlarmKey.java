package dev.hinomi.alarms.internal.engine;

import dev.hinomi.kernel.Scope;

/// Which alarm.
record AlarmKey(Scope scope, String name) {}
