package dev.hinomi.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EventCodecTest {
    private static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final EventCodec codec = new EventCodec(new RecordJson());

    static Stream<OpsEvent> events() {
        List<String> actions = List.of("arn:aws:sns:ap-northeast-1:123456789012:ops");
        List<String> lines = List.of("a line");
        return Stream.of(
                new OpsEvent.AlarmTransitioned(
                        "a", TOKYO, NOON, "cpu", "OK", "ALARM", "why", "{}", "{}", actions, lines),
                new OpsEvent.AlarmContributorTransitioned(
                        "b", TOKYO, NOON, "cpu", "7f", Map.of("host", "a"), "OK", "ALARM", "why", "{}", actions, lines),
                new OpsEvent.AlarmActionsReleased(
                        "c", TOKYO, NOON, NOON.minusSeconds(60), "cpu", "OK", "ALARM", "why", "{}", actions));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsStoredUnderTheNameOfItsOwnType(OpsEvent event) {
        assertThat(codec.type(event)).isEqualTo(event.getClass().getSimpleName());
        assertThat(codec.read(1, codec.type(event), codec.write(event))).isEqualTo(event);
    }

    @Test
    void anEventFromBeforeThereWereLinesHasNone() {
        String stored = """
                {"id":"a","scope":{"account":"123456789012","region":"ap-northeast-1"},"at":"2026-11-22T12:00:00Z",
                "alarmName":"cpu","from":"OK","to":"ALARM","reason":"why","reasonData":"{}","notification":"{}",
                "actions":[]}""";
        assertThat(codec.read(1, "AlarmTransitioned", stored))
                .isEqualTo(new OpsEvent.AlarmTransitioned(
                        "a", TOKYO, NOON, "cpu", "OK", "ALARM", "why", "{}", "{}", List.of(), List.of()));
    }

    @Test
    void aNameThatNoEventHasIsRefused() {
        assertThatThrownBy(() -> codec.read(7, "AlarmActions", "{}"))
                .hasMessageStartingWith("event 7: AlarmActions (expected: one of ")
                .hasMessageContaining("AlarmTransitioned");
    }
}
