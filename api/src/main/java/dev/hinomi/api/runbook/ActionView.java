package dev.hinomi.api.runbook;

import dev.hinomi.runbooks.definition.Action;
import java.util.List;
import java.util.Locale;

/// What a step does, for people.
///
/// @param kind such as `shell`, `query` or `decide`
/// @param text the script, the query, or a few words
/// @param choices of a decision
public record ActionView(String kind, String text, List<String> choices) {
    public ActionView {
        choices = List.copyOf(choices);
    }

    static ActionView of(Action action) {
        List<String> choices = action instanceof Action.Decide decide
                ? List.copyOf(decide.choices().keySet())
                : List.of();
        return new ActionView(action.getClass().getSimpleName().toLowerCase(Locale.ROOT), text(action), choices);
    }

    private static String text(Action action) {
        return switch (action) {
            case Action.Shell shell ->
                shell.profile()
                                .map(profile -> "# with the AWS profile " + profile + "\n")
                                .orElse("")
                        + shell.script();
            case Action.Query query ->
                (query.groups().isEmpty() ? "" : "# " + String.join(", ", query.groups()) + "\n") + query.text();
            case Action.Http http -> http.method() + " " + http.url() + " -> " + http.statuses();
            case Action.GraphQl graphQl -> "# " + graphQl.url() + "\n" + graphQl.document();
            case Action.Tcp tcp -> tcp.host() + ":" + tcp.port();
            case Action.Dns dns -> dns.type() + " " + dns.name();
            case Action.Tls tls ->
                tls.host() + ":" + tls.port() + ", " + tls.remaining().toDays() + " days left";
            case Action.Wait wait ->
                switch (wait.until()) {
                    case Action.Until.Passed passed -> passed.time().toSeconds() + " s";
                    case Action.Until.AlarmOk alarm -> "until the alarm " + alarm.alarm() + " is OK";
                    case Action.Until.Metric metric ->
                        "until " + metric.namespace() + " " + metric.metricName() + " " + metric.dimensions() + " "
                                + metric.statistic() + " " + metric.comparison() + " " + metric.threshold() + ", "
                                + metric.times() + " x " + metric.period() + " s";
                };
            case Action.Manual _ -> "";
            case Action.Decide decide -> String.join(" / ", decide.choices().keySet());
            case Action.Approve approve ->
                approve.people() + " x " + approve.role().name().toLowerCase(Locale.ROOT);
            case Action.Notify notify -> notify.topic() + ": " + notify.message();
            case Action.Start start -> start.name();
        };
    }
}
