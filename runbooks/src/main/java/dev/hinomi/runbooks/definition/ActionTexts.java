package dev.hinomi.runbooks.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Changes the texts of an action, wherever it has some.
public final class ActionTexts {
    private ActionTexts() {}

    /// The action with the values of the run's parameters in it.
    public static Action filled(Action action, Arguments arguments) {
        return map(action, arguments::fill);
    }

    /// The action with `change` done to each of its texts.
    public static Action map(Action action, UnaryOperator<String> change) {
        return switch (action) {
            case Action.Shell shell -> new Action.Shell(change.apply(shell.script()), shell.profile());
            case Action.Query query ->
                new Action.Query(
                        change.apply(query.text()),
                        query.groups().stream().map(change).toList(),
                        query.window());
            case Action.Http http ->
                new Action.Http(
                        http.method(),
                        change.apply(http.url()),
                        mapped(http.headers(), change),
                        change.apply(http.body()),
                        http.statuses(),
                        http.contains().map(change));
            case Action.GraphQl graphQl ->
                new Action.GraphQl(
                        change.apply(graphQl.url()),
                        mapped(graphQl.headers(), change),
                        change.apply(graphQl.document()));
            case Action.Tcp tcp -> new Action.Tcp(change.apply(tcp.host()), tcp.port());
            case Action.Dns dns ->
                new Action.Dns(
                        change.apply(dns.name()), dns.type(), dns.expected().map(change));
            case Action.Tls tls -> new Action.Tls(change.apply(tls.host()), tls.port(), tls.remaining());
            case Action.Wait wait -> wait;
            case Action.Manual manual -> manual;
            case Action.Decide decide -> decide;
            case Action.Approve approve -> approve;
            case Action.Notify notify ->
                new Action.Notify(
                        change.apply(notify.topic()), change.apply(notify.subject()), change.apply(notify.message()));
            case Action.Start start -> new Action.Start(start.name(), mapped(start.parameters(), change));
        };
    }

    private static Map<String, String> mapped(Map<String, String> texts, UnaryOperator<String> change) {
        Map<String, String> mapped = new LinkedHashMap<>();
        texts.forEach((name, text) -> mapped.put(name, change.apply(text)));
        return mapped;
    }
}
