package dev.hinomi.logs.transform;

import static dev.hinomi.logs.LogsFixture.SCOPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupClass;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TransformersTest {
    private static final String JSON = "[{\"parseJSON\":{}}]";
    private static final String COPY =
            "[{\"parseJSON\":{}},{\"copyValue\":{\"entries\":[{\"source\":\"@logGroupName\",\"target\":\"group\"}]}}]";

    @TempDir
    private Path directory;

    private LogsFixture fixture;
    private LogGroup group;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        group = fixture.logs.groups().create(SCOPE, "g", LogGroupClass.STANDARD, Map.of());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Transformers transformers() {
        return fixture.logs.transformers();
    }

    private Transformation transform(Instant arrival, String message) {
        return transformers().transform(SCOPE, group, "s", arrival, message);
    }

    /// An instant between two changes.
    private Instant tick() {
        fixture.timers.advance(Duration.ofSeconds(1));
        Instant between = fixture.timers.instant();
        fixture.timers.advance(Duration.ofSeconds(1));
        return between;
    }

    @Test
    void anEventIsTransformedByTheVersionThatItMet() {
        Instant before = tick();
        transformers().put(SCOPE, "g", JSON);
        Instant first = tick();
        transformers().put(SCOPE, "g", COPY);
        Instant second = tick();
        transformers().delete(SCOPE, "g");
        Instant after = tick();

        fixture.restart();
        assertThat(transform(before, "{\"a\":1}")).isEqualTo(new Transformation.Absent());
        assertThat(transform(first, "{\"a\":1}").text()).contains("{\"a\":1}");
        assertThat(transform(second, "{\"a\":1}").text()).contains("{\"a\":1,\"group\":\"g\"}");
        assertThat(transform(second, "no json"))
                .isEqualTo(new Transformation.Failed("parseJSON: the text is not JSON"));
        assertThat(transform(after, "{\"a\":1}")).isEqualTo(new Transformation.Absent());
        assertThat(transformers().isActive(SCOPE, group, second)).isTrue();
        assertThat(transformers().isActive(SCOPE, group, after)).isFalse();
    }

    @Test
    void aTransformerKeepsTheTimeOfItsFirstVersion() {
        Instant created = fixture.timers.instant();
        transformers().put(SCOPE, "g", JSON);
        tick();
        Instant changed = fixture.timers.instant();
        transformers().put(SCOPE, "g", COPY);

        assertThat(transformers().get(SCOPE, "g").created()).isEqualTo(created);
        assertThat(transformers().get(SCOPE, "g").from()).isEqualTo(changed);
        assertThat(transformers().get(SCOPE, "g").text()).isEqualTo(COPY);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(LogsFixture.fault(() -> transformers().get(SCOPE, "g"))).isInstanceOf(Fault.NotFound.class);
        assertThat(LogsFixture.fault(() -> transformers().delete(SCOPE, "g"))).isInstanceOf(Fault.NotFound.class);
        assertThat(LogsFixture.fault(() -> transformers().put(SCOPE, "none", JSON)))
                .isInstanceOf(Fault.NotFound.class);
    }

    @Test
    void aGroupOfAnotherClassThanStandardHasNone() {
        fixture.logs.groups().create(SCOPE, "rare", LogGroupClass.INFREQUENT_ACCESS, Map.of());

        assertThat(LogsFixture.fault(() -> transformers().put(SCOPE, "rare", JSON)))
                .isInstanceOf(Fault.InvalidState.class);
    }
}
