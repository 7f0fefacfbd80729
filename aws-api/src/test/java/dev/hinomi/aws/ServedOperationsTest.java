package dev.hinomi.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.PutMetricAlarmInput;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.aws.sts.Sts;
import dev.hinomi.wire.schema.Absent;
import dev.hinomi.wire.schema.Constraints;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.schema.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for everything that was generated.
class ServedOperationsTest {

    static Stream<Service> services() {
        return Stream.of(CloudWatch.SERVICE, Logs.SERVICE, Sns.SERVICE, Sts.SERVICE);
    }

    static Stream<Operation<?, ?>> operations() {
        return services().flatMap(service -> service.operations().values().stream());
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServedOperationIsKnown(Service service) {
        assertThat(service.knownOperations()).containsAll(service.operations().keySet());
        service.operations()
                .forEach((name, operation) -> assertThat(operation.name()).isEqualTo(name));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void allShapesLoadAndAllConstraintsCompile(Operation<?, ?> operation) {
        for (Shape shape : reachable(operation)) {
            Constraints constraints = constraints(shape);
            String pattern = constraints.pattern();
            if (pattern != null) {
                assertThatCode(() -> Pattern.compile(pattern)).doesNotThrowAnyException();
            }
            Double min = constraints.min();
            Double max = constraints.max();
            if (min != null && max != null) {
                assertThat(min).as(shape.name()).isLessThanOrEqualTo(max);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyRecordGivesBackWhatItWasMadeFrom(Operation<?, ?> operation) {
        for (Shape shape : reachable(operation)) {
            if (shape instanceof Shape.Structure<?> structure) {
                assertRoundTrip(structure);
            }
        }
    }

    private static <R> void assertRoundTrip(Shape.Structure<R> structure) {
        R record = SampleValues.structure(structure, 5);
        @Nullable
        Object[] values = structure.members().stream()
                .map(member -> member.get().apply(record))
                .toArray();

        assertThat(record).isInstanceOf(structure.type());
        assertThat(values).as(structure.name()).doesNotContainNull();
        assertThat(structure.construct().apply(values)).isEqualTo(record);

        R empty = structure.construct().apply(new @Nullable Object[values.length]);
        assertThat(structure.members())
                .allMatch(member -> Absent.is(member.get().apply(empty)));
    }

    @Test
    void cloudWatchSpeaksThreeProtocols() {
        Service service = CloudWatch.SERVICE;

        assertThat(service.protocols())
                .containsExactlyInAnyOrder(Service.Protocol.QUERY, Service.Protocol.JSON, Service.Protocol.RPC_V2_CBOR);
        assertThat(service.targetPrefix()).isEqualTo("GraniteServiceVersion20100801");
        assertThat(service.jsonVersion()).isEqualTo("1.0");
        assertThat(service.signingName()).isEqualTo("monitoring");
        assertThat(service.queryCompatible()).isTrue();
        assertThat(service.errors())
                .contains(
                        new Operation.ErrorShape("LimitExceededFault", "LimitExceeded", 400, "Sender"),
                        new Operation.ErrorShape("InternalServiceFault", "InternalServiceError", 500, "Receiver"));
    }

    @Test
    void theOthersSpeakOne() {
        assertThat(Logs.SERVICE.protocols()).containsExactly(Service.Protocol.JSON);
        assertThat(Logs.SERVICE.targetPrefix()).isEqualTo("Logs_20140328");
        assertThat(Logs.SERVICE.jsonVersion()).isEqualTo("1.1");
        assertThat(Sns.SERVICE.protocols()).containsExactly(Service.Protocol.QUERY);
        assertThat(Sns.SERVICE.xmlNamespace()).isEqualTo("http://sns.amazonaws.com/doc/2010-03-31/");
        assertThat(Sts.SERVICE.protocols()).containsExactly(Service.Protocol.QUERY);
        assertThat(Sts.SERVICE.xmlNamespace()).isEqualTo("https://sts.amazonaws.com/doc/2011-06-15/");
    }

    @Test
    void theOverlayAddsWhatTheModelLacks() {
        assertThat(Logs.SERVICE.knownOperations()).contains("ListLogGroups", "GetScheduledQuery");
        assertThat(names(Logs.PUT_LOG_EVENTS.input())).contains("entity");
        assertThat(names(Logs.FILTER_LOG_EVENTS.input())).contains("startFromHead");
        assertThat(names(Logs.DESCRIBE_LOG_GROUPS.input())).contains("logGroupIdentifiers");
        assertThat(CloudWatch.SERVICE.knownOperations()).contains("PutAlarmMuteRule");
        assertThat(PutMetricAlarmInput.SHAPE.members().stream().filter(Member::required))
                .extracting(Member::name)
                .containsExactly("AlarmName");
    }

    @Test
    void filterLogEventsTakesTheDocumentedLimits() {
        Member<?> limit = Logs.FILTER_LOG_EVENTS.input().members().stream()
                .filter(member -> member.name().equals("limit"))
                .findFirst()
                .orElseThrow();

        assertThat(constraints(limit.shape().get())).isEqualTo(new Constraints(1.0, 10000.0, null));
    }

    private static List<String> names(Shape.Structure<?> structure) {
        return structure.members().stream().map(member -> member.name()).toList();
    }

    private static Constraints constraints(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text.constraints();
            case Shape.Int number -> number.constraints();
            case Shape.BigInt number -> number.constraints();
            case Shape.Real number -> number.constraints();
            case Shape.SmallReal number -> number.constraints();
            case Shape.Bytes bytes -> bytes.constraints();
            case Shape.Sequence list -> list.constraints();
            case Shape.Dictionary map -> map.constraints();
            case Shape.Bool ignored -> Constraints.NONE;
            case Shape.Timestamp ignored -> Constraints.NONE;
            case Shape.Structure<?> ignored -> Constraints.NONE;
        };
    }

    private static Set<Shape> reachable(Operation<?, ?> operation) {
        Set<Shape> seen = new HashSet<>();
        Deque<Shape> open = new ArrayDeque<>(List.of(operation.input(), operation.output()));
        while (!open.isEmpty()) {
            Shape shape = open.pop();
            if (seen.add(shape)) {
                switch (shape) {
                    case Shape.Structure<?> structure ->
                        structure
                                .members()
                                .forEach(member -> open.add(member.shape().get()));
                    case Shape.Sequence list -> open.add(list.member().get());
                    case Shape.Dictionary map ->
                        open.addAll(List.of(map.key().get(), map.value().get()));
                    default -> {}
                }
            }
        }
        return seen;
    }
}
