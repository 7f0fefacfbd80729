package dev.hinomi.logs.destination;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.page.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DestinationsTest {
    private static final String STREAM = "arn:aws:kinesis:ap-northeast-1:123456789012:stream/s";
    private static final String ROLE = "arn:aws:iam::123456789012:role/r";
    private static final String POLICY = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "111122223333"},
             "Action": "logs:PutSubscriptionFilter", "Resource": "*"}]}""";

    @TempDir
    Path directory;

    private LogsFixture fixture;
    private Destinations destinations;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        destinations = fixture.logs.administration().destinations();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anotherTargetKeepsPolicyAndAge() {
        destinations.put(SCOPE, "d", STREAM, ROLE, Map.of("a", "1"));
        destinations.putPolicy(SCOPE, "d", POLICY);
        fixture.timers.advance(Duration.ofDays(1));
        Destination changed = destinations.put(SCOPE, "d", "http://127.0.0.1:9/x", ROLE, Map.of("b", "2"));
        assertThat(changed)
                .isEqualTo(new Destination(
                        "d", "http://127.0.0.1:9/x", ROLE, Optional.of(POLICY), NOW, Map.of("a", "1", "b", "2")));
        assertThat(destinations.find(SCOPE, "d")).contains(changed);
        assertThat(changed.arn(SCOPE)).hasToString("arn:aws:logs:ap-northeast-1:123456789012:destination:d");
    }

    @Test
    void pagesShowEveryDestinationOfThePrefixOnce() {
        List.of("a1", "a2", "a3", "b").forEach(name -> destinations.put(SCOPE, name, STREAM, ROLE, Map.of()));
        Page<Destination> first = destinations.describe(SCOPE, "a", Optional.empty(), 2);
        Page<Destination> second = destinations.describe(SCOPE, "a", first.nextToken(), 2);
        assertThat(first.items()).extracting(Destination::name).containsExactly("a1", "a2");
        assertThat(second.items()).extracting(Destination::name).containsExactly("a3");
        assertThat(second.nextToken()).isEmpty();
    }

    @Test
    void aMissingDestinationIsNotFound() {
        Fault missing = new Fault.NotFound("destination", "The specified destination does not exist.");
        assertThat(fault(() -> destinations.delete(SCOPE, "d"))).isEqualTo(missing);
        assertThat(fault(() -> destinations.putPolicy(SCOPE, "d", POLICY))).isEqualTo(missing);
        assertThat(fault(() -> destinations.tags(SCOPE, "d"))).isEqualTo(missing);
    }

    @Test
    void targetsAndPoliciesAreChecked() {
        assertThat(fault(() -> destinations.put(SCOPE, "d", "stream/s", ROLE, Map.of()))
                        .message())
                .isEqualTo("targetArn: 'stream/s' (expected: an ARN, or an http or https URL)");
        destinations.put(SCOPE, "d", STREAM, ROLE, Map.of());
        assertThat(fault(() -> destinations.putPolicy(SCOPE, "d", POLICY + " ".repeat(5120)))
                        .message())
                .endsWith("bytes (expected: at most 5120)");
        assertThat(fault(() -> destinations.putPolicy(SCOPE, "d", "{}")).message())
                .isEqualTo("accessPolicy: Statement: missing");
    }
}
