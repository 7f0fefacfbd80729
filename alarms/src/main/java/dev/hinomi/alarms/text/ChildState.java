package dev.hinomi.alarms.text;

import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.kernel.Arn;

/// An alarm in the rule of a composite one, as it is.
public record ChildState(Arn arn, AlarmStatus status) {}
