package dev.hinomi.runbooks.step.standard;

import dev.hinomi.outbound.OutboundClient;
import dev.hinomi.runbooks.sandbox.Sandboxes;
import dev.hinomi.runbooks.step.StepExecutors;
import dev.hinomi.runbooks.step.message.NotifyExecutor;
import dev.hinomi.runbooks.step.network.DnsExecutor;
import dev.hinomi.runbooks.step.network.GraphQlExecutor;
import dev.hinomi.runbooks.step.network.HttpExecutor;
import dev.hinomi.runbooks.step.network.NameServers;
import dev.hinomi.runbooks.step.network.TcpExecutor;
import dev.hinomi.runbooks.step.network.TlsExecutor;
import dev.hinomi.runbooks.step.query.QueryExecutor;
import dev.hinomi.runbooks.step.shell.ShellExecutor;
import dev.hinomi.runbooks.step.waiting.WaitExecutor;

/// All executors, and what is closed when no step runs any more.
///
/// @param client of the HTTP steps
public record StandardExecutors(StepExecutors executors, OutboundClient client) implements AutoCloseable {
    /// Puts them together.
    public static StandardExecutors of(Ports ports, StepSettings settings) {
        OutboundClient client = new OutboundClient(settings.guard());
        StepExecutors executors = new StepExecutors(
                new ShellExecutor(
                        Sandboxes.whenNeeded(settings.sandbox(), settings.hidden(), settings.limits()),
                        settings.limits(),
                        ports.aws(),
                        settings.profiles()),
                new QueryExecutor(ports.queries()),
                new HttpExecutor(client),
                new GraphQlExecutor(client),
                new TcpExecutor(settings.guard()),
                new DnsExecutor(NameServers.OF_THE_MACHINE),
                new TlsExecutor(settings.guard(), TlsExecutor.authorities()),
                new WaitExecutor(ports.alarms(), ports.metrics()),
                new NotifyExecutor(ports.topics()));
        return new StandardExecutors(executors, client);
    }

    @Override
    public void close() {
        client.close();
    }
}
