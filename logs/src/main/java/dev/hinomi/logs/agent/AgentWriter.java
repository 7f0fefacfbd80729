package dev.hinomi.logs.agent;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.event.LogWriter;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.logs.group.LogGroups;
import dev.hinomi.logs.group.LogStreams;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/// Puts lines that came without a request, in one account and region.
public final class AgentWriter {
    private static final Logger LOG = System.getLogger(AgentWriter.class.getName());

    private final Scope scope;
    private final LogGroups groups;
    private final LogStreams streams;
    private final LogWriter writer;

    public AgentWriter(Scope scope, LogGroups groups, LogStreams streams, LogWriter writer) {
        this.scope = scope;
        this.groups = groups;
        this.streams = streams;
        this.writer = writer;
    }

    /// Puts a batch; makes its group and stream when they do not exist. Durable on return. A group or stream
    /// that cannot exist gives way to those of documents that name none.
    ///
    /// @throws FaultException `Unavailable` when it cannot be stored now; the same call may succeed later
    public void put(AgentBatch batch) {
        try {
            putOrMake(batch);
        } catch (FaultException e) {
            AgentBatch elsewhere = batch.withoutPlace();
            if (e.fault() instanceof Fault.Unavailable || elsewhere.equals(batch)) {
                throw e;
            }
            LOG.log(
                    Level.WARNING,
                    "{0} lines for group {1}, stream {2} go to group {3}: {4}",
                    batch.events().size(),
                    batch.group(),
                    batch.stream(),
                    elsewhere.group(),
                    e.fault().message());
            putOrMake(elsewhere);
        }
    }

    private void putOrMake(AgentBatch batch) {
        try {
            store(batch);
        } catch (FaultException e) {
            if (!(e.fault() instanceof Fault.NotFound)) {
                throw e;
            }
            make(() -> groups.create(scope, batch.group(), LogGroupClass.STANDARD, Map.of()));
            make(() -> streams.create(scope, batch.group(), batch.stream()));
            store(batch);
        }
    }

    private static void make(Runnable creation) {
        try {
            creation.run();
        } catch (FaultException e) {
            if (!(e.fault() instanceof Fault.AlreadyExists)) {
                throw e;
            }
        }
    }

    private void store(AgentBatch batch) {
        LogWriter.Result result = writer.put(scope, batch.group(), batch.stream(), batch.events());
        if (!result.rejected().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "lines for group {0}, stream {1} are older than the group keeps: {2}",
                    batch.group(),
                    batch.stream(),
                    result.rejected());
        }
    }
}
