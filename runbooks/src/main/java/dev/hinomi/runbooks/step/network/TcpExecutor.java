package dev.hinomi.runbooks.step.network;

import dev.hinomi.outbound.EndpointGuard;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.StepContext;
import dev.hinomi.runbooks.step.StepExecutor;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;

/// Opens a connection and closes it.
public final class TcpExecutor implements StepExecutor<Action.Tcp> {
    private final Connections connections;

    public TcpExecutor(EndpointGuard guard) {
        connections = new Connections(guard);
    }

    @Override
    public Outcome execute(Action.Tcp action, StepContext context) throws InterruptedException {
        Instant begun = context.now();
        try {
            String address = Interruptible.call(() -> {
                try (Socket socket = connections.open(action.host(), action.port())) {
                    return socket.getInetAddress().getHostAddress();
                }
            });
            return Outcome.success(action.host() + " port " + action.port() + " accepts connections at " + address
                    + ", after " + Duration.between(begun, context.now()).toMillis() + " ms");
        } catch (IOException e) {
            return Outcome.failure(action.host() + " port " + action.port() + ": " + e.getMessage());
        }
    }
}
