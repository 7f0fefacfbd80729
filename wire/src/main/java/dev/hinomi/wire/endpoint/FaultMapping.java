package dev.hinomi.wire.endpoint;

import dev.hinomi.kernel.Fault;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;

/// Turns a fault of the domain into the error that the called service gives for it.
public interface FaultMapping {
    WireError map(Fault fault, Service service, Operation<?, ?> operation);
}
