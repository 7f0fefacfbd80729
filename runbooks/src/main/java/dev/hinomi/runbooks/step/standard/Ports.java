package dev.hinomi.runbooks.step.standard;

import dev.hinomi.runbooks.step.message.TopicMessages;
import dev.hinomi.runbooks.step.query.LogQueries;
import dev.hinomi.runbooks.step.shell.AwsAccess;
import dev.hinomi.runbooks.step.waiting.AlarmStates;
import dev.hinomi.runbooks.step.waiting.MetricReadings;

/// What steps need of the program around them.
public record Ports(
        AwsAccess aws, AlarmStates alarms, MetricReadings metrics, LogQueries queries, TopicMessages topics) {}
