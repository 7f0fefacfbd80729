package dev.hinomi.guide.settings;

import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Effect;

/// What is assumed of a step of `guide.yaml`.
final class StepDefaults {
    private StepDefaults() {}

    /// What a step does that nobody said it of: checks and waiting read, a script and a message may do anything.
    static Effect effect(Action action) {
        return switch (action) {
            case Action.Shell _, Action.Start _ -> Effect.CHANGES;
            case Action.Http http ->
                http.method().equals("GET") || http.method().equals("HEAD") ? Effect.READS : Effect.CHANGES;
            case Action.GraphQl graphQl ->
                graphQl.document().stripLeading().startsWith("mutation") ? Effect.CHANGES : Effect.READS;
            case Action.Query _,
                    Action.Tcp _,
                    Action.Dns _,
                    Action.Tls _,
                    Action.Wait _,
                    Action.Manual _,
                    Action.Decide _,
                    Action.Approve _,
                    Action.Notify _ -> Effect.READS;
        };
    }

    /// What a step is called that has no title.
    static String title(Action action) {
        return switch (action) {
            case Action.Shell shell -> shell.script().lines().findFirst().orElse("");
            case Action.Query _ -> "query";
            case Action.Http http -> http.method() + " " + http.url();
            case Action.GraphQl graphQl -> "GraphQL at " + graphQl.url();
            case Action.Tcp tcp -> "connect to " + tcp.host() + ":" + tcp.port();
            case Action.Dns dns -> "look up " + dns.type() + " of " + dns.name();
            case Action.Tls tls -> "certificate of " + tls.host() + ":" + tls.port();
            case Action.Wait wait ->
                switch (wait.until()) {
                    case Action.Until.Passed passed -> "wait " + passed.time().toSeconds() + " s";
                    case Action.Until.AlarmOk alarm -> "the alarm " + alarm.alarm() + " is over";
                    case Action.Until.Metric metric ->
                        metric.metricName() + " " + metric.comparison() + " " + metric.threshold();
                };
            case Action.Manual _ -> "";
            case Action.Decide decide -> String.join(" / ", decide.choices().keySet()) + "?";
            case Action.Approve approve -> "consent of " + approve.people();
            case Action.Notify notify -> "message to " + notify.topic();
            case Action.Start start -> "runbook " + start.name();
        };
    }
}
