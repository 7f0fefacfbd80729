package dev.hinomi.runbooks.definition;

import java.util.LinkedHashMap;
import java.util.Map;

/// An action with the values of the run's parameters in it.
public final class FilledAction {
    private FilledAction() {}

    public static Action of(Action action, Arguments arguments) {
        return switch (action) {
            case Action.Shell shell -> new Action.Shell(arguments.fill(shell.script()), shell.profile());
            case Action.Query query ->
                new Action.Query(
                        arguments.fill(query.text()),
                        query.groups().stream().map(arguments::fill).toList(),
                        query.window());
            case Action.Http http ->
                new Action.Http(
                        http.method(),
                        arguments.fill(http.url()),
                        filled(http.headers(), arguments),
                        arguments.fill(http.body()),
                        http.statuses(),
                        http.contains().map(arguments::fill));
            case Action.GraphQl graphQl ->
                new Action.GraphQl(
                        arguments.fill(graphQl.url()),
                        filled(graphQl.headers(), arguments),
                        arguments.fill(graphQl.document()));
            case Action.Tcp tcp -> new Action.Tcp(arguments.fill(tcp.host()), tcp.port());
            case Action.Dns dns ->
                new Action.Dns(
                        arguments.fill(dns.name()), dns.type(), dns.expected().map(arguments::fill));
            case Action.Tls tls -> new Action.Tls(arguments.fill(tls.host()), tls.port(), tls.remaining());
            case Action.Wait wait -> wait;
            case Action.Manual manual -> manual;
            case Action.Decide decide -> decide;
            case Action.Approve approve -> approve;
            case Action.Notify notify ->
                new Action.Notify(
                        arguments.fill(notify.topic()),
                        arguments.fill(notify.subject()),
                        arguments.fill(notify.message()));
            case Action.Start start -> new Action.Start(start.name(), filled(start.parameters(), arguments));
        };
    }

    private static Map<String, String> filled(Map<String, String> texts, Arguments arguments) {
        Map<String, String> filled = new LinkedHashMap<>();
        texts.forEach((name, text) -> filled.put(name, arguments.fill(text)));
        return filled;
    }
}
