package dev.hinomi.runbooks.step;

import dev.hinomi.runbooks.definition.Action;

/// Who carries out what. The other actions are a person's, or the engine's own.
public record StepExecutors(
        StepExecutor<Action.Shell> shell,
        StepExecutor<Action.Query> query,
        StepExecutor<Action.Http> http,
        StepExecutor<Action.GraphQl> graphQl,
        StepExecutor<Action.Tcp> tcp,
        StepExecutor<Action.Dns> dns,
        StepExecutor<Action.Tls> tls,
        StepExecutor<Action.Wait> waiting,
        StepExecutor<Action.Notify> notifying) {
    /// Carries `action` out.
    public Outcome execute(Action action, StepContext context) throws InterruptedException {
        return switch (action) {
            case Action.Shell a -> shell.execute(a, context);
            case Action.Query a -> query.execute(a, context);
            case Action.Http a -> http.execute(a, context);
            case Action.GraphQl a -> graphQl.execute(a, context);
            case Action.Tcp a -> tcp.execute(a, context);
            case Action.Dns a -> dns.execute(a, context);
            case Action.Tls a -> tls.execute(a, context);
            case Action.Wait a -> waiting.execute(a, context);
            case Action.Notify a -> notifying.execute(a, context);
            case Action.Manual _, Action.Decide _, Action.Approve _, Action.Start _ ->
                throw new IllegalArgumentException("action: " + action + " (expected: one without a person)");
        };
    }
}
