package dev.hinomi.guide.item;

/// One thing that was found in a guide.
public sealed interface Item
        permits Alarm,
                AwsCommand,
                Checklist,
                CodeSample,
                Contact,
                Dashboard,
                Diagram,
                Escalation,
                FilterPattern,
                InsightsQuery,
                Kpi,
                MaintenanceTask,
                MetricThreshold,
                Note,
                Policy,
                Price,
                Report,
                Runbook,
                ScalingRule,
                SeverityLevel,
                ShellCommand {
    Origin origin();

    /// One line that says what it is, in the guide's words.
    String summary();

    default int line() {
        return origin().line();
    }
}
