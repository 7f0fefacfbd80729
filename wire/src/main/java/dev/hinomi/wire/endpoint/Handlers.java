package dev.hinomi.wire.endpoint;

import dev.hinomi.wire.WireError;
import dev.hinomi.wire.codec.ProtocolCodec;
import dev.hinomi.wire.routing.Address;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.schema.Service.Protocol;
import java.util.IdentityHashMap;
import java.util.List;

/// The handlers by their operation.
final class Handlers {
    private final IdentityHashMap<Operation<?, ?>, Handler<?, ?>> byOperation = new IdentityHashMap<>();

    Handlers(List<Service> services, List<? extends Handler<?, ?>> handlers) {
        for (Handler<?, ?> handler : handlers) {
            Operation<?, ?> operation = handler.operation();
            if (services.stream().noneMatch(service -> serves(service, operation))) {
                throw new IllegalArgumentException(
                        "handler: " + operation.name() + " (expected: an operation of a routed service)");
            }
            if (handler instanceof StreamHandler) {
                services.stream().filter(service -> serves(service, operation)).forEach(Handlers::checkStreams);
            }
            if (byOperation.put(operation, handler) != null) {
                throw new IllegalArgumentException(
                        "handler: " + operation.name() + " (expected: one for each operation)");
            }
        }
    }

    private static void checkStreams(Service service) {
        service.protocols().forEach(ProtocolCodec::events);
    }

    /// Two services may have operations of the same name, which are told apart by identity.
    @SuppressWarnings("ReferenceEquality")
    private static boolean serves(Service service, Operation<?, ?> operation) {
        return service.operations().get(operation.name()) == operation;
    }

    /// The handler of an operation.
    ///
    /// @throws WireError which names the operation when there is none
    Handler<?, ?> of(Address address) {
        Service service = address.service();
        Operation<?, ?> operation = service.operations().get(address.operation());
        Handler<?, ?> handler = operation == null ? null : byOperation.get(operation);
        if (handler != null) {
            return handler;
        }
        if (operation != null || service.knownOperations().contains(address.operation())) {
            throw new WireError(
                    "UnsupportedOperationException",
                    "Operation " + address.operation() + " of " + service.id() + " is known and not served by Hinomi");
        }
        throw new WireError(
                "UnknownOperationException",
                address.protocol() == Protocol.QUERY
                        ? "Could not find operation " + address.operation() + " for version " + service.apiVersion()
                        : "Unknown operation " + address.operation() + " of " + service.id());
    }
}
