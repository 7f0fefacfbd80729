package dev.hinomi.delivery.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hinomi.delivery.DeliveryFixture;
import dev.hinomi.delivery.DeliverySettings;
import dev.hinomi.delivery.destination.Received;
import dev.hinomi.delivery.destination.Target;
import dev.hinomi.delivery.destination.WireFormat;
import dev.hinomi.logs.event.LogSearch;
import dev.hinomi.outbound.HttpEndpoint;
import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.HttpReceiver.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Filters really deliver: to receivers that listen, from events that are really stored.
final class ForwardingTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration QUIET = Duration.ofMillis(300);
    private static final String STREAM = "arn:aws:kinesis:ap-northeast-1:123456789012:stream/logs";
    private static final String FUNCTION = "arn:aws:lambda:ap-northeast-1:123456789012:function:logs";

    @TempDir
    private Path directory;

    private final HttpReceiver receiver = HttpReceiver.start();
    private final HttpReceiver other = HttpReceiver.start();
    private DeliveryFixture fixture;

    @BeforeEach
    void open() {
        fixture = new DeliveryFixture(
                directory,
                new DeliverySettings(
                        Map.of(STREAM, target(STREAM, receiver), FUNCTION, target(FUNCTION, other)),
                        Map.of(),
                        List.of()));
        fixture.createGroup("/app", "web/1", "web/2");
    }

    private static Target target(String arn, HttpReceiver at) {
        WireFormat format = arn.equals(FUNCTION) ? WireFormat.LAMBDA : WireFormat.GZIP;
        return new Target(
                arn, HttpEndpoint.parse(at.uri("/").toString()).orElseThrow(), format, Map.of(), Optional.empty());
    }

    @AfterEach
    void close() {
        fixture.close();
        receiver.close();
        other.close();
    }

    @Test
    void eventsThatMatchArriveInOrderAndEachMessageIsOfOneStream() {
        subscribe("errors", "ERROR");
        fixture.put("/app", "web/1", "ERROR a", "INFO b", "ERROR 決済 c");
        JsonNode first = next();
        assertThat(first.get("messageType").asString()).isEqualTo("DATA_MESSAGE");
        assertThat(first.get("owner").asString()).isEqualTo("123456789012");
        assertThat(first.get("logGroup").asString()).isEqualTo("/app");
        assertThat(first.get("logStream").asString()).isEqualTo("web/1");
        assertThat(first.get("subscriptionFilters").toString()).isEqualTo("[\"errors\"]");
        assertThat(Received.messages(first)).containsExactly("ERROR a", "ERROR 決済 c");

        fixture.put("/app", "web/2", "ERROR d");
        JsonNode second = next();
        assertThat(second.get("logStream").asString()).isEqualTo("web/2");
        assertThat(Received.messages(second)).containsExactly("ERROR d");
    }

    @Test
    void anEventHasTheIdThatReadersSee() {
        subscribe("all", "");
        fixture.put("/app", "web/1", "a");
        String id = next().at("/logEvents/0/id").asString();
        assertThat(id)
                .isEqualTo(fixture.logs
                        .search()
                        .search(
                                DeliveryFixture.SCOPE,
                                "/app",
                                new LogSearch.Query(Set.of(), "", Optional.empty(), Optional.empty(), "", false),
                                Optional.empty(),
                                10)
                        .items()
                        .getFirst()
                        .id());
    }

    @Test
    void aSpaceDelimitedPatternSendsWhatItFound() {
        subscribe("access", "[ip, user, status = 5*, ...]");
        fixture.put("/app", "web/1", "10.0.0.1 - 200 1", "10.0.0.2 frank 503 20");
        JsonNode event = next().at("/logEvents/0");
        assertThat(event.get("message").asString()).isEqualTo("10.0.0.2 frank 503 20");
        assertThat(event.at("/extractedFields/ip").asString()).isEqualTo("10.0.0.2");
        assertThat(event.at("/extractedFields/status").asString()).isEqualTo("503");
    }

    @Test
    void whatCameBeforeTheFilterIsNotSent() {
        fixture.put("/app", "web/1", "before");
        subscribe("all", "");
        fixture.put("/app", "web/1", "after");
        assertThat(Received.messages(next())).containsExactly("after");
    }

    @Test
    void aFilterGoesOnAfterARestartWhereItWas() {
        subscribe("all", "");
        fixture.put("/app", "web/1", "one");
        assertThat(Received.messages(next())).containsExactly("one");
        await().atMost(SOON).until(() -> fixture.position("all") > 0);
        fixture.restart();
        fixture.put("/app", "web/1", "two");
        assertThat(Received.messages(next())).containsExactly("two");
    }

    @Test
    void whatWasPutWhileTheServerStoodIsNotLost() {
        subscribe("all", "");
        fixture.delivery.close();
        fixture.put("/app", "web/1", "meanwhile");
        fixture.restart();
        assertThat(Received.messages(next())).containsExactly("meanwhile");
    }

    @Test
    void anEndpointThatFailsIsTriedAgainInOrderAndHoldsUpNoOtherFilter() {
        subscribe("all", "");
        fixture.subscribe("/app", "function", "", FUNCTION);
        other.take(SOON);
        receiver.script(Answer.of(500), Answer.of(429), Answer.of(200));
        fixture.put("/app", "web/1", "one");
        fixture.put("/app", "web/2", "two");
        assertThat(Received.messages(Received.lambda(other.take(SOON)))).containsExactly("one");
        assertThat(Received.messages(Received.lambda(other.take(SOON)))).containsExactly("two");

        assertThat(Received.messages(next())).containsExactly("one");
        assertThat(receiver.poll(QUIET)).isEmpty();
        advanceUntilReceived(Duration.ofSeconds(1), "one");
        advanceUntilReceived(Duration.ofSeconds(2), "one");
        assertThat(Received.messages(next())).containsExactly("two");

        await().atMost(SOON).untilAsserted(() -> {
            fixture.timers.advance(Duration.ofMinutes(1));
            DeliveryMetrics.Series series = new DeliveryMetrics.Series(DeliveryFixture.SCOPE, "/app", "all", "Kinesis");
            assertThat(fixture.counts.get(series)).satisfies(counts -> {
                assertThat(counts.forwardedEvents()).isEqualTo(2);
                assertThat(counts.forwardedBytes()).isPositive();
                assertThat(counts.errors()).isEqualTo(1);
                assertThat(counts.throttled()).isEqualTo(1);
            });
        });
    }

    @Test
    void afterADayWhatCannotBeDeliveredIsDroppedAndTheRestGoesOn() {
        subscribe("all", "");
        receiver.script(IntStream.range(0, 1_000).mapToObj(_ -> Answer.of(503)).toArray(Answer[]::new));
        fixture.put("/app", "web/1", "lost");
        List<String> seen = new ArrayList<>();
        while (fixture.position("all") == 0) {
            receiver.poll(Duration.ofMillis(100))
                    .ifPresent(request -> seen.addAll(Received.messages(Received.gzip(request))));
            fixture.timers.advance(Duration.ofMinutes(30));
            assertThat(Duration.between(DeliveryFixture.NOW, fixture.timers.instant()))
                    .as("the message is given up")
                    .isLessThan(Duration.ofDays(3));
        }
        assertThat(seen).hasSizeGreaterThan(10).containsOnly("lost");
        assertThat(Duration.between(DeliveryFixture.NOW, fixture.timers.instant()))
                .isGreaterThan(Duration.ofHours(23));
    }

    @Test
    void anEndpointThatRefusesLosesTheMessageAndGetsTheNext() {
        subscribe("all", "");
        receiver.script(Answer.of(403));
        fixture.put("/app", "web/1", "refused");
        assertThat(Received.messages(next())).containsExactly("refused");
        fixture.put("/app", "web/1", "taken");
        assertThat(Received.messages(next())).containsExactly("taken");
    }

    @Test
    void aFilterThatIsDeletedSendsNothingMore() {
        subscribe("all", "");
        fixture.delivery.subscriptions().delete(DeliveryFixture.SCOPE, "/app", "all");
        fixture.put("/app", "web/1", "unheard");
        assertThat(receiver.poll(QUIET)).isEmpty();
    }

    @Test
    void aGroupThatIsMadeAnewHasNoneOfTheFiltersOfTheOldOne() {
        subscribe("all", "");
        fixture.logs.groups().delete(DeliveryFixture.SCOPE, "/app");
        fixture.createGroup("/app", "web/1");
        fixture.put("/app", "web/1", "unheard");
        assertThat(receiver.poll(QUIET)).isEmpty();
        assertThat(fixture.delivery
                        .subscriptions()
                        .describe(DeliveryFixture.SCOPE, "/app", "", Optional.empty(), 50)
                        .items())
                .isEmpty();
    }

    @Test
    void aLongBatchBecomesMessagesOfAboutAMegabyte() {
        subscribe("all", "");
        String text = "x".repeat(400_000);
        fixture.put("/app", "web/1", text + 1, text + 2);
        fixture.put("/app", "web/1", text + 3);
        List<String> last = new ArrayList<>();
        int messages = 0;
        while (last.size() < 3) {
            last.addAll(Received.messages(next()));
            messages++;
        }
        assertThat(messages).isGreaterThan(1);
        assertThat(last).extracting(each -> each.substring(text.length())).containsExactly("1", "2", "3");
    }

    /// Subscribes the receiver, and takes the control message off it.
    private void subscribe(String name, String pattern) {
        fixture.subscribe("/app", name, pattern, STREAM);
        assertThat(next().get("messageType").asString()).isEqualTo("CONTROL_MESSAGE");
    }

    private JsonNode next() {
        return Received.gzip(receiver.take(SOON));
    }

    private void advanceUntilReceived(Duration pause, String message) {
        await().atMost(SOON).until(() -> fixture.timers.nextDue().isPresent());
        Optional<HttpReceiver.Request> request = Optional.empty();
        for (int i = 0; i < 100 && request.isEmpty(); i++) {
            fixture.timers.advance(pause);
            request = receiver.poll(QUIET);
        }
        assertThat(Received.messages(Received.gzip(request.orElseThrow()))).containsExactly(message);
    }
}
