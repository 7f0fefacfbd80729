package dev.hinomi.api.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.hinomi.kernel.Fault;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Operation.ErrorShape;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.schema.Shape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ServiceFaultsTest {
    private static final Shape.Structure<String> EMPTY =
            new Shape.Structure<>("Empty", List.of(), false, _ -> "", String.class);
    private static final Operation<String, String> DESCRIBE = operation("Describe", "InvalidNextToken");
    private static final Operation<String, String> PUT = operation("Put", "InvalidParameterValueException");
    private static final Service SERVICE = new Service(
            "Test",
            "test",
            "2020-01-01",
            Set.of(),
            null,
            null,
            null,
            false,
            Set.of("Describe", "Put"),
            Map.of("Describe", DESCRIBE, "Put", PUT));

    private final ServiceFaults faults = new ServiceFaults();

    @Test
    void prefersWhatTheOperationDeclares() {
        assertThat(faults.map(new Fault.InvalidToken("bad"), SERVICE, DESCRIBE).code())
                .isEqualTo("InvalidNextToken");
        assertThat(faults.map(new Fault.InvalidToken("bad"), SERVICE, PUT).code())
                .isEqualTo("InvalidParameterValueException");
    }

    @Test
    void thenWhatTheServiceDeclares() {
        assertThat(faults.map(new Fault.InvalidParameter("x", "bad"), SERVICE, DESCRIBE)
                        .code())
                .isEqualTo("InvalidParameterValueException");
    }

    @Test
    void thenWhatEveryServiceKnows() {
        assertThat(faults.map(new Fault.InvalidCombination("bad"), SERVICE, PUT).code())
                .isEqualTo("ValidationError");
    }

    @Test
    void keepsTheMessage() {
        assertThat(faults.map(new Fault.Denied("viewer may not"), SERVICE, PUT).message())
                .isEqualTo("viewer may not");
    }

    @Test
    void tellsWhichResourceHasTooManyTags() {
        WireError error = faults.map(new Fault.TooManyTags("arn:aws:logs:x", "too many"), SERVICE, PUT);
        assertThat(error.members()).containsExactly(entry("resourceName", "arn:aws:logs:x"));
    }

    @Test
    void tellsWhereAQueryIsWrong() {
        WireError error = faults.map(new Fault.MalformedQuery("unexpected", 9, 12), SERVICE, PUT);
        assertThat(error.members())
                .containsExactly(entry(
                        "queryCompileError",
                        Map.of(
                                "location",
                                Map.of("startCharOffset", 9, "endCharOffset", 12),
                                "message",
                                "unexpected")));
    }

    private static Operation<String, String> operation(String name, String error) {
        return new Operation<>(
                name, EMPTY, EMPTY, null, List.of(new ErrorShape(error, error, 400, "Sender")), "POST", "/");
    }
}
