package dev.hinomi.wire;

import dev.hinomi.wire.schema.Constraints;
import dev.hinomi.wire.schema.EventStream;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Member.Location;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.schema.Service.Protocol;
import dev.hinomi.wire.schema.Shape;
import dev.hinomi.wire.schema.StreamingOperation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A service with an operation that answers with a stream of events.
public final class Kiln {
    private Kiln() {}

    /// What is asked for, and the first message of the answer.
    public record Pot(@Nullable String name) {
        public static final Shape.Structure<Pot> SHAPE = Shapes.structure(
                "Pot",
                List.of(Shapes.member("Name", Location.BODY, Shapes.TEXT, Pot::name)),
                v -> new Pot((String) v[0]),
                Pot.class);
    }

    /// What happens in the kiln.
    public sealed interface Firing permits Heated, Seen, Cracked {
        EventStream<Firing> EVENTS = new EventStream<>(
                "Firing",
                List.of(
                        new EventStream.Event<>("heated", Heated.SHAPE, false),
                        new EventStream.Event<>("seen", Seen.SHAPE, false),
                        new EventStream.Event<>("Cracked", Cracked.SHAPE, true)));
    }

    /// A document, and a header beside it.
    public record Heated(
            @Nullable Integer degrees, @Nullable String zone) implements Firing {
        public static final Shape.Structure<Heated> SHAPE = Shapes.structure(
                "Heated",
                List.of(
                        Shapes.member("Degrees", Location.BODY, Shapes.COUNT, Heated::degrees),
                        Shapes.member("Zone", Location.EVENT_HEADER, Shapes.TEXT, Heated::zone)),
                v -> new Heated((Integer) v[0], (String) v[1]),
                Heated.class);
    }

    /// Bytes without a document around them.
    public record Seen(@Nullable Blob picture) implements Firing {
        public static final Shape.Structure<Seen> SHAPE = Shapes.structure(
                "Seen",
                List.of(Shapes.member("Picture", Location.EVENT_PAYLOAD, Shapes.PICTURE, Seen::picture)),
                v -> new Seen((Blob) v[0]),
                Seen.class);
    }

    /// An exception.
    public record Cracked(@Nullable String message) implements Firing {
        public static final Shape.Structure<Cracked> SHAPE = Shapes.structure(
                "Cracked",
                List.of(Shapes.member("message", Location.BODY, Shapes.TEXT, Cracked::message)),
                v -> new Cracked((String) v[0]),
                Cracked.class);
    }

    public static final StreamingOperation<Pot, Pot, Firing> FIRE = new StreamingOperation<>(
            new Operation<>("Fire", Pot.SHAPE, Pot.SHAPE, null, List.of(), "POST", "/"), Firing.EVENTS);

    public static final Service SERVICE = service(Set.of(Protocol.JSON, Protocol.RPC_V2_CBOR));

    /// The service in other protocols.
    public static Service service(Set<Protocol> protocols) {
        return new Service(
                "Test Kiln",
                "kiln",
                "2020-01-01",
                protocols,
                "Kiln_20200101",
                "1.1",
                null,
                false,
                Set.of("Fire"),
                Map.of("Fire", FIRE.operation()));
    }

    /// Apart from [Kiln], whose constants need those of the records that use it.
    private static final class Shapes {
        static final Shape.Text TEXT = new Shape.Text("Text", Constraints.NONE, List.of());
        static final Shape.Int COUNT = new Shape.Int("Count", Constraints.NONE);
        static final Shape.Bytes PICTURE = new Shape.Bytes("Picture", Constraints.NONE);

        static <R> Shape.Structure<R> structure(
                String name, List<Member<R>> members, Function<@Nullable Object[], R> construct, Class<R> type) {
            return new Shape.Structure<>(name, members, false, construct, type);
        }

        static <R> Member<R> member(String name, Location location, Shape shape, Function<R, @Nullable Object> get) {
            return new Member<>(name, name, location, false, () -> shape, get);
        }
    }
}
